import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isLive } from '../../../../core/model/claim/claim.ts';
import { stepName, type HistoryStep } from '../../../../core/model/history/event-names.ts';
import { eventWords } from '../../../../core/wording/event.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { cx } from '../../ui/props.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { eraseDeleted } from '../../app-state/erasure.ts';
import styles from './HistoryDialog.module.css';

/** Everything that can be undone and redone, as a list: a press goes back to just after that, or on to it again. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const notify = useNotify();
  const { store, saver } = useArticleContext();
  const articleId = useArticle(({ data }) => data.article.id);
  const [steps, setSteps] = useState<readonly HistoryStep[] | null>(null);
  const now = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let cancelled = false;
    call('history.steps', { articleId }).then(
      (history) => !cancelled && setSteps(history.steps),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [articleId, notify]);
  useLayoutEffect(() => now.current?.focus(), [steps]);

  async function go(step: HistoryStep | null) {
    const change = await saver.save('history.goTo', { articleId, step: step?.step ?? null });
    if (change === null) return;
    const claim = change.claims.find(isLive);
    if (claim !== undefined) store.dispatch({ type: 'select', id: claim.id, reveal: true });
    onClose();
    notify.done(t('history.went', { what: step === null ? t('history.begin') : stepWords(step, t) }));
  }

  const last = steps?.findLastIndex(({ undone }) => !undone) ?? -1;
  return (
    <Dialog title={t('history.title')} onClose={onClose}>
      <p className={styles.hint}>{t('history.hint')}</p>
      <DeletedButton articleId={articleId} />
      {steps !== null && (
        <ol className={styles.list}>
          {steps
            .map((step, index) => (
              <li key={step.step}>
                <button
                  ref={index === last ? now : undefined}
                  type="button"
                  className={cx(styles.step, step.undone && styles.undone)}
                  aria-current={index === last ? 'step' : undefined}
                  onClick={() => void go(step)}
                >
                  <StepWords step={step} isLast={index === last} />
                </button>
              </li>
            ))
            .reverse()}
          <li>
            <button
              ref={last === -1 ? now : undefined}
              type="button"
              className={styles.step}
              aria-current={last === -1 ? 'step' : undefined}
              onClick={() => void go(null)}
            >
              {t('history.begin')}
              {last === -1 && <span className={styles.now}>{t('history.now')}</span>}
            </button>
          </li>
        </ol>
      )}
    </Dialog>
  );
}

/** Whether a step is called by its first entry, so that the others are more of the same. */
function isOfFirst({ kind, name, changed }: HistoryStep): boolean {
  return name === stepName([{ kind, from: null, to: {}, ...changed, undoes: null }]);
}

/** What a step did, and what it changed: 'Set the verdict: unchecked → refuted'. */
function stepWords(step: HistoryStep, t: Translate): string {
  const { kind, name, changed, offered } = step;
  if (offered !== null)
    return offered < 0 ? t('history.setAside', { n: -offered }) : t('history.offered', { n: offered });
  if (changed === null || !isOfFirst(step)) return t(`event.${name}`);
  const { what, details } = eventWords({ kind, ...changed, undoes: null }, t);
  return details.length === 0 ? what : `${what}: ${details.join(' · ')}`;
}

function StepWords({ step, isLast }: { step: HistoryStep; isLast: boolean }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const initials = useApp(({ checkers }) => checkers.find(({ id }) => id === step.checkerId)?.initials);
  return (
    <>
      <span className={styles.what}>
        {stepWords(step, t)}
        {step.offered === null &&
          isOfFirst(step) &&
          step.entries > 1 &&
          ` ${t('history.more', { n: step.entries - 1 })}`}
        {step.undone && <span className={styles.now}>{t('history.undone')}</span>}
        {isLast && <span className={styles.now}>{t('history.now')}</span>}
      </span>
      {step.about !== null && (
        <span className={styles.about} dir="auto">
          {step.about}
        </span>
      )}
      <span className={styles.when}>
        {initials === undefined ? '' : `${initials} · `}
        {momentText(step.at, language)}
      </span>
    </>
  );
}

/** Leads from an article's history to what was deleted and can still be erased; nothing if there is none of it. */
function DeletedButton({ articleId }: { articleId: Id }) {
  const t = useMessages();
  const app = useAppStore();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isHere = true;
    call('erase.deleted', { articleId }).then(
      ({ pieces }) => isHere && setThere(pieces.length > 0),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [articleId]);
  if (!isThere) return null;
  return (
    <p>
      <Button onPress={() => void eraseDeleted(app, articleId)}>{t('command.evidence.eraseDeleted')}</Button>
    </p>
  );
}
