import { commandOf, keyCaps, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf, type KeyBindings } from '../../../../core/commands/key-bindings.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { commandsOn } from '../../commands/commands-on.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import styles from './StatusBar.module.css';

/** Commands that are told of together, and what they do, in a word. */
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

/** Which keys do what now: for a claim, for a suggestion, for the text. */
export function KeyHints() {
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

/** After the first of two keys: which go on, and what they do. */
export function PendingHint({ first }: { first: string }) {
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
