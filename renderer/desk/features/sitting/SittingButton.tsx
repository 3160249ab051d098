import { Clock, Check, Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { useMinute, formatMoment } from '../../app-state/formats.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Panel, Tooltip } from '../../ui/Popover.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { sittingOf, sittingText, sittingGroups } from '../../article-state/sitting.ts';
import { namesakes } from '../../../../core/identity/look-alike.ts';
import type { Checker } from '../../../../core/model/session.ts';
import { clockText, momentText } from '../../../../core/wording/date-text.ts';
import { useSwitchChecker } from '../../article-state/use-switch-checker.ts';
import styles from './Sitting.module.css';

/** Who is checking, and for how long this sitting has gone on, from its first change; opens what was done in it. */
export function SittingButton() {
  const t = useMessages();
  const checker = useApp(({ checkers, settings }) => checkers.find(({ id }) => id === settings.checkerId));
  const sitting = useArticle(({ data }) => checker && sittingOf(data.sittings, checker.id));
  const now = useMinute();
  if (checker === undefined) return null;
  const { name, initials } = checker;
  const time = sitting ? sittingText(sitting.since, Number(now), t) : null;
  const label = time === null ? t('top.sitting', { name }) : t('top.sittingFor', { name, time });
  return (
    <DialogTrigger>
      <Tooltip text={label}>
        <AriaButton className={styles.button ?? ''} aria-label={label}>
          {initials}
          {time !== null && (
            <span className={styles.time}>
              <Clock size={12} aria-hidden />
              {time}
            </span>
          )}
        </AriaButton>
      </Tooltip>
      <Panel label={t('sitting.title')} className={styles.panel}>
        {({ close }) => <SittingPanel checker={checker} now={Number(now)} onClose={close} />}
      </Panel>
    </DialogTrigger>
  );
}

/** Earlier sittings that are told of. */
const MOST_PAST = 5;

interface SittingPanelProps {
  checker: Checker;
  /** Ms since 1970. */
  now: number;
  onClose(): void;
}

/** What was done in this sitting, who sat here before, and who is checking now: to be switched without leaving. */
function SittingPanel({ checker, now, onClose }: SittingPanelProps) {
  const t = useMessages();
  const store = useAppStore();
  const checkers = useApp((state) => state.checkers);
  const language = useApp((state) => state.language);
  const same = namesakes(checkers);
  const switchTo = useSwitchChecker();
  function choose(one: Checker) {
    onClose();
    void switchTo(one);
  }
  function addSomebody() {
    onClose();
    store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'newChecker' } });
  }
  return (
    <>
      <h2 className={styles.heading}>{t('sitting.title')}</h2>
      <Done checkerId={checker.id} now={now} />
      <Past checkerId={checker.id} />
      <h2 className={styles.heading}>{t('sitting.who')}</h2>
      <ul>
        {checkers.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.checker}
              aria-pressed={one.id === checker.id}
              onClick={() => choose(one)}
            >
              <span className={styles.initials}>{one.initials}</span>
              <span>{one.name}</span>
              {same.has(one.id) && (
                <span className={styles.soft}>
                  {t('checker.since', { when: formatMoment(one.createdAt, language) })}
                </span>
              )}
              {one.id === checker.id && <Check size={14} aria-hidden className={styles.check} />}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.checker} onClick={addSomebody}>
        <span className={styles.initials}>
          <Plus size={13} aria-hidden />
        </span>
        <span>{t('sitting.add')}</span>
      </button>
    </>
  );
}

function Done({ checkerId, now }: { checkerId: string; now: number }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const sitting = useArticle(({ data }) => sittingOf(data.sittings, checkerId));
  if (sitting === null) return <p className={styles.soft}>{t('sitting.notBegun')}</p>;
  return (
    <>
      <p className={styles.soft}>
        {t('sitting.since', {
          time: sittingText(sitting.since, now, t),
          since: clockText(sitting.since, language),
          n: sitting.changes,
        })}
      </p>
      <ul>
        {sittingGroups.map((group) => {
          const n = sitting.done[group] ?? 0;
          return n === 0 ? null : <li key={group}>{t(`sitting.${group}`, { n })}</li>;
        })}
      </ul>
    </>
  );
}

/** Who sat here before, and who else since the article was opened: the latest first. */
function Past({ checkerId: own }: { checkerId: string }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const sessions = useArticle(({ data }) => data.sessions);
  const sittings = useArticle(({ data }) => data.sittings);
  const checkers = useApp((state) => state.checkers);
  const others = sittings
    .filter(({ checkerId }) => checkerId !== own)
    .map(({ checkerId, since, changes }) => ({
      id: since + checkerId,
      checkerId,
      startedAt: since,
      changes,
    }));
  const past = [...sessions, ...others];
  if (past.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('sitting.before')}</h2>
      <ul className={styles.soft}>
        {past
          .slice(-MOST_PAST)
          .toReversed()
          .map(({ id, checkerId, startedAt, changes }) => (
            <li key={id}>
              {t('sitting.past', {
                name: checkers.find((one) => one.id === checkerId)?.name ?? '?',
                when: momentText(startedAt, language),
                n: changes,
              })}
            </li>
          ))}
      </ul>
    </>
  );
}
