import { useEffect, useMemo, useState } from 'react';
import { MAX_DROPPED_CHECKS, type ChosenChecks } from '../../../../core/contract/archives.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import { translator } from '../../../../core/i18n/translate.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { ArchiveImport, CheckArchive } from '../../../../core/model/earlier-check/earlier-check.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore, type AppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { countsText } from './counts-text.ts';

/** What became of something that was done here. */
interface ArchiveNews {
  readonly text: string;
  readonly isProblem: boolean;
}

/** The archives as they are known here, and what is done with them. */
export interface KeptArchives {
  /** Null until they are read. */
  readonly archives: readonly CheckArchive[] | null;
  readonly news: readonly ArchiveNews[];
  /** How far each archive is that is being removed. */
  readonly removing: { readonly id: number; readonly far: Notice<'archives'> | null } | null;
  /** Replaces the news; null for none. */
  say(text: string | null): void;
  choose(): Promise<ChosenChecks[]>;
  /** Takes dropped files; one that cannot be taken is told. */
  drop(files: readonly File[]): Promise<ChosenChecks[]>;
  /** Tells what adding a file did. */
  added(name: string, counts: ArchiveImport): Promise<void>;
  turn(archive: CheckArchive, isOn: boolean): Promise<void>;
  /** Returns whether it has the name now. */
  rename(archive: CheckArchive, name: string): Promise<boolean>;
  remove(archive: CheckArchive): Promise<void>;
}

export function useArchives(): KeptArchives {
  const store = useAppStore();
  const [archives, setArchives] = useState<readonly CheckArchive[] | null>(null);
  const [news, setNews] = useState<readonly ArchiveNews[]>([]);
  const [removing, setRemoving] = useState<KeptArchives['removing']>(null);

  useEffect(() => {
    const end = listen({ archives: (far) => setRemoving((now) => now && { ...now, far }) });
    let isCurrent = true;
    call('archives.list', {}).then(
      (listed) => isCurrent && setArchives(listed.archives),
      (thrown: unknown) => isCurrent && setNews([{ text: errorText(store, thrown), isProblem: true }]),
    );
    return () => {
      isCurrent = false;
      end();
    };
  }, [store]);

  const deeds = useMemo(() => deedsOf(store, { setArchives, setNews, setRemoving }), [store]);
  return { archives, news, removing, ...deeds };
}

interface Setters {
  setArchives(archives: readonly CheckArchive[]): void;
  setNews(change: (now: readonly ArchiveNews[]) => readonly ArchiveNews[]): void;
  setRemoving(removing: KeptArchives['removing']): void;
}

function deedsOf(
  store: AppStore,
  { setArchives, setNews, setRemoving }: Setters,
): Omit<KeptArchives, 'archives' | 'news' | 'removing'> {
  const t = (...words: Parameters<ReturnType<typeof translator>>) =>
    translator(store.get().language)(...words);
  const tell = (text: string, isProblem = false) => setNews((now) => [...now, { text, isProblem }]);
  const say = (text: string | null) => setNews(() => (text === null ? [] : [{ text, isProblem: false }]));

  /** Returns what some work gives, or null after it failed, which is told. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    say(null);
    try {
      return await work();
    } catch (thrown) {
      tell(errorText(store, thrown), true);
      return null;
    }
  }

  return {
    say,
    choose: async () => (await attempt(() => call('archives.choose', {})))?.files ?? [],
    drop: async (files) => {
      say(null);
      const taken: ChosenChecks[] = [];
      for (const file of files) {
        try {
          taken.push(await takeDropped(file));
        } catch (thrown) {
          tell(errorText(store, thrown), true);
        }
      }
      return taken;
    },
    added: async (name, counts) => {
      tell(t('archives.added', { name, counts: countsText(t, counts) }));
      try {
        setArchives((await call('archives.list', {})).archives);
      } catch (thrown) {
        tell(errorText(store, thrown), true);
      }
    },
    turn: async ({ id }, isOn) => {
      const done = await attempt(() => call('archives.switch', { id, isOn }));
      if (done !== null) setArchives(done.archives);
    },
    rename: async ({ id }, name) => {
      const done = await attempt(() => call('archives.rename', { id, name }));
      if (done !== null) setArchives(done.archives);
      return done !== null;
    },
    remove: async ({ id, name }) => {
      setRemoving({ id, far: null });
      const done = await attempt(() => call('archives.remove', { id }));
      setRemoving(null);
      if (done === null) return;
      setArchives(done.archives);
      const isLeft = done.archives.some((one) => one.id === id);
      say(t(isLeft ? 'archives.removeStopped' : 'archives.removed', { name }));
    },
  };
}

/** Hands the bytes of a dropped file to main, which keeps them until the dialog closes. */
async function takeDropped(file: File): Promise<ChosenChecks> {
  const { name, size } = file;
  if (size > MAX_DROPPED_CHECKS)
    throw new TickmarkError('checksDropTooLarge', {
      name,
      size: Math.ceil(size / 1e6),
      limit: Math.floor(MAX_DROPPED_CHECKS / 1e6),
    });
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new TickmarkError('fileUnreadable', { name, why: '' }, { cause });
  });
  return call('archives.drop', { name, bytes: new Uint8Array(bytes) });
}
