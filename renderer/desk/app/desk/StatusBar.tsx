import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCommandQueue, usePendingKey } from '../../commands/command-context.tsx';
import { OnlyRead } from '../../shared/OnlyRead.tsx';
import { LoadingBar } from '../../shared/LoadingBar.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { commandOf, keyCaps, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf, type KeyBindings } from '../../../../core/commands/key-bindings.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { commandsOn } from '../../commands/key-match.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './DeskScreen.module.css';

/** Says whether everything is saved, what the keys do now, and that nothing leaves the machine. */
export function StatusBar() {
  const t = useMessages();
  const pending = usePendingKey();
  const path = useApp((state) => state.libraryPath);
  const isOnlyRead = useApp((state) => state.isOnlyRead);
  return (
    <footer className={styles.bar}>
      {isOnlyRead ? <OnlyRead /> : <SavedState />}
      <span className={styles.hints}>
        {pending === null ? <KeyHints /> : <PendingHint first={pending} />}
      </span>
      <LoadingBar>
        <span className={styles.offline} title={t('status.offlineText', { path })}>
          {t('status.offline')}
        </span>
      </LoadingBar>
    </footer>
  );
}

/** Milliseconds that saving may take before the bar mentions it: a usual save is done within a frame. */
const PATIENCE = 150;

function SavedState() {
  const t = useMessages();
  const { saver } = useArticleContext();
  const problem = useArticle(({ saving }) => saving.problem);
  const underWay = useArticle(({ saving }) => saving.underWay > 0);
  const queue = useCommandQueue();
  const isAtWork = useSyncExternalStore(queue.subscribe, queue.isAtWork);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);

  if (problem !== null)
    return (
      <span className={styles.problem} role="alert">
        <span className={styles.why} title={problem}>
          {t('status.notSaved', { problem })}
        </span>
        <Button className={styles.retry} onPress={() => saver.retry()}>
          {t('status.retry')}
        </Button>
      </span>
    );
  // The words stay while a save is as quick as it should be; whoever has to know whether it is over sees it from this.
  return (
    <span className={styles.saved} data-saving={underWay || isAtWork || undefined}>
      {underWay && slow ? t('status.saving') : t('status.saved')}
    </span>
  );
}

/** Commands that one hint names together, and a word for what they do. */
type Hint = readonly [label: MessageKey, ...commands: CommandId[]];

const verdictHint: Hint = [
  'status.hint.verdict',
  'verdict.verified',
  'verdict.unverifiable',
  'verdict.refuted',
  'verdict.unchecked',
];
const nextHint: Hint = ['status.hint.next', 'claim.next', 'claim.previous'];
const helpHint: Hint = ['status.hint.keys', 'app.keys'];

const hints: Record<'claim' | 'suggestion' | 'text', readonly Hint[]> = {
  claim: [
    nextHint,
    verdictHint,
    ['status.hint.said', 'said.verified'],
    ['status.hint.evidence', 'evidence.add'],
    ['status.hint.speaker', 'claim.speaker'],
    ['status.hint.note', 'claim.note'],
    helpHint,
  ],
  suggestion: [nextHint, ['status.hint.suggestion', 'claim.keep', 'claim.remove'], verdictHint, helpHint],
  text: [
    ['status.hint.sentence', 'sentence.previous', 'sentence.next'],
    ['status.hint.words', 'word.previous', 'word.next'],
    ['status.hint.claim', 'claim.make'],
    ['status.hint.noClaim', 'sentence.noClaim'],
    ['status.hint.nextClaim', 'claim.next', 'claim.previous'],
    helpHint,
  ],
};

/** What the keys do now: for a claim, for a suggestion, for the text. */
function KeyHints() {
  const t = useMessages();
  const mac = useApp((state) => state.platform === 'darwin');
  const bindings = useApp((state) => state.settings.keys);
  const about = useArticle(({ selected, data }) => {
    const claim = selected && data.claims.get(selected.id);
    return !claim ? 'text' : claim.status === 'suggested' ? 'suggestion' : 'claim';
  });
  return hints[about]
    .flatMap(([label, ...ids]) => {
      const caps = ids.flatMap((id) => firstCap(id, bindings, mac));
      return caps.length === 0 ? [] : `${caps.join(' ')} ${t(label)}`;
    })
    .join(' · ');
}

/** The first key of a command, or of its sequence. */
function firstCap(id: CommandId, bindings: KeyBindings, mac: boolean): string[] {
  const [key] = keysOf(commandOf(id), bindings);
  if (key === undefined) return [];
  const [first = key] = key.split(' ');
  return [keyCaps(first, mac).join(' ')];
}

/** After the first of two keys: the keys that can follow, and what they do. */
function PendingHint({ first }: { first: string }) {
  const t = useMessages();
  const bindings = useApp((state) => state.settings.keys);
  const following = commandsOn('desk').flatMap((command) =>
    keysOf(command, bindings)
      .filter((key) => key.startsWith(`${first} `))
      .map((key) => ({ key: key.slice(first.length + 1), command })),
  );
  return (
    <span className={styles.pending} role="status">
      <Kbd keys={first} /> {t('status.then')}{' '}
      {following.map(({ key, command }) => (
        <span key={key}>
          <Kbd keys={key} /> {t(command.label)}{' '}
        </span>
      ))}
    </span>
  );
}
