import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { CommandId } from '../../../../../core/commands/commands.ts';
import type { Id } from '../../../../../core/kernel/ids.ts';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import type { Stance } from '../../../../../core/model/evidence/evidence.ts';
import {
  evidenceFromSource,
  type TakenWords,
} from '../../../../../core/model/source/evidence-from-source.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../../../core/model/source/source-text.ts';
import { today } from '../../../../../core/wording/date-text.ts';
import { locatorText } from '../../../../../core/wording/locator.ts';
import { useApp } from '../../../app-state/app-context.tsx';
import { useNotify } from '../../../app-state/notifications.ts';
import { useArticle, useArticleContext, useClaim } from '../../../article-state/article-context.tsx';
import { newForm } from '../../../article-state/evidence-form.ts';
import { useRun } from '../../../commands/command-context.tsx';
import { keyName } from '../../../commands/key-match.ts';
import { keysOf } from '../../../../../core/commands/key-bindings.ts';
import { commandOf } from '../../../../../core/commands/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { CommandKey } from '../../../ui/Kbd.tsx';
import { useInterface, useMessages } from '../../../ui/interface.tsx';
import styles from './Passages.module.css';

interface TakeDialogProps {
  claimId: Id;
  entry: SourceEntry;
  words: TakenWords;
  onClose(): void;
}

/** The stances, each with the verdict that it speaks for: the key of that verdict chooses it. */
const choices = [
  { stance: 'supports', command: 'verdict.verified' },
  { stance: 'context', command: 'verdict.unverifiable' },
  { stance: 'contradicts', command: 'verdict.refuted' },
] as const satisfies readonly { stance: Stance; command: CommandId }[];

/** Makes evidence of words of a source once the checker has said, with one key, what they say of the claim. */
export function TakeDialog({ claimId, entry, words, onClose }: TakeDialogProps) {
  const claim = useClaim(claimId);
  return claim === undefined ? null : <Ask claim={claim} entry={entry} words={words} onClose={onClose} />;
}

function Ask({ claim, entry, words, onClose }: Omit<TakeDialogProps, 'claimId'> & { claim: Claim }) {
  const t = useMessages();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id) ?? 0);
  const take = useTake(claim, number, entry, words, onClose);
  // What evidence most often says of a claim with that verdict has the focus, so that Enter takes it.
  const usual = newForm(claim, '').stance;
  useStanceKeys(take);
  return (
    <Dialog
      size="small"
      title={t('passages.takeTitle', { number })}
      onClose={onClose}
      footer={choices.map(({ stance, command }) => (
        <Button
          key={stance}
          tone={stance === usual ? 'dark' : 'plain'}
          autoFocus={stance === usual}
          onPress={() => take(stance)}
        >
          {t(`stance.${stance}`)} <CommandKey command={command} />
        </Button>
      ))}
    >
      <blockquote className={styles.claimWords} dir="auto">
        {claim.quote}
      </blockquote>
      <blockquote className={styles.quotation} dir="auto">
        {words.quotation}
      </blockquote>
      <p className={styles.facts}>
        <span dir="auto">{sourceTitle(entry.source)}</span>
        <span>{locatorText(words.locator, t)}</span>
        {entry.source.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
      </p>
      <p className={styles.ask}>{t('passages.ask')}</p>
    </Dialog>
  );
}

/** Returns what takes the words as evidence, and says so. */
function useTake(claim: Claim, number: number, entry: SourceEntry, words: TakenWords, onClose: () => void) {
  const t = useMessages();
  const notify = useNotify();
  const run = useRun();
  const { store, saver } = useArticleContext();
  return (stance: Stance) => {
    // The dialog is gone before the next key, which is about the claim again.
    flushSync(onClose);
    const { target } = newForm(claim, '');
    const articleId = store.get().data.article.id;
    const asked = { stance, target, lookedAt: today(new Date()), articleId };
    const details = evidenceFromSource(entry, words, asked);
    void saver.save('evidence.add', { claimId: claim.id, details }).then((change) => {
      if (change === null) return;
      const undo = { label: t('command.history.undo'), run: () => run('history.undo') };
      notify.done(t('passages.taken', { number, stance: t(`stance.${stance}`) }), undo);
    });
  };
}

/** Takes the keys of the verdicts as those of the stances, wherever the focus is in the dialog. */
function useStanceKeys(take: (stance: Stance) => void): void {
  const { keys } = useInterface();
  const isMac = useApp((state) => state.platform === 'darwin');
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const name = keyName(event, isMac);
      const chosen = choices.find(
        ({ command }) => name !== null && keysOf(commandOf(command), keys).includes(name),
      );
      if (chosen === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(chosen.stance);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [keys, isMac]);
}
