import { useState } from 'react';
import {
  MAX_SNIPPETS,
  mergeSnippets,
  SnippetFile,
  Snippets,
  type Snippet,
} from '../../../../core/model/settings/snippets.ts';
import { call } from '../../app-state/bridge.ts';
import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** The largest file, in bytes, that is read as snippets: the most of them at their longest. */
const MOST_BYTES = 16_000_000;

/** What became of the last thing that was done, and what takes it back. */
export interface SnippetNews {
  text: string;
  isProblem: boolean;
  undo: (() => void) | null;
}

/** Returns the snippets, what changes them, brings them in and writes them out, and what is to be told of it. */
export function useSnippets() {
  const t = useMessages();
  const app = useAppStore();
  const snippets = useApp((state) => state.settings.snippets);
  const [news, setNews] = useState<SnippetNews | null>(null);
  const fail = (text: string) => setNews({ text, isProblem: true, undo: null });

  /** Returns whether they are kept; `text`, where there is one, is told with the way back. */
  async function keep(next: readonly Snippet[], text: string | null): Promise<boolean> {
    const before = snippets;
    if (!(await changeSettings(app, { snippets: [...next] }))) return false;
    const undo = () => void keep(before, null);
    setNews(text === null ? null : { text, isProblem: false, undo });
    return true;
  }

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = SnippetFile.safeParse(await jsonOf(file));
    if (!read.success) return fail(t('snippets.notTheirs', { name: file.name }));
    const merged = mergeSnippets(snippets, read.data.snippets);
    if (!Snippets.safeParse(merged.snippets).success) return fail(t('snippets.tooMany', { n: MAX_SNIPPETS }));
    const { added, replaced } = merged;
    await keep(merged.snippets, t('snippets.imported', { added, replaced }));
  }

  async function writeFile() {
    try {
      const { path } = await call('snippets.export', {});
      if (path !== null) setNews({ text: t('snippets.exported', { path }), isProblem: false, undo: null });
    } catch (thrown) {
      fail(errorText(app, thrown));
    }
  }
  return { snippets, news, keep, take, writeFile };
}

/** Returns what a file holds as JSON, or null for another file. */
async function jsonOf(file: File): Promise<unknown> {
  if (file.size > MOST_BYTES) return null;
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    return null;
  }
}
