import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { proofKey } from '../../../../core/model/proof-tick.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { useCommandKeys, useMessages } from '../../ui/interface.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { cx } from '../../ui/props.ts';
import { Tooltip } from '../../ui/Popover.tsx';
import { useArticle } from '../../article-state/article-context.tsx';
import { countDisagreements } from '../../article-state/claim-list.ts';
import styles from './TopBar.module.css';

/**
 * The progress of the work, in one line: claims decided, suggestions among them, sentences untouched. Each figure has a
 * tooltip that says what it counts, and leads to the next open item.
 */
export function Progress() {
  const t = useMessages();
  const all = useArticle(({ data }) => data.order.ids.length);
  const counts = useArticle(({ data }) => data.counts);
  const suggested = useArticle(({ data }) => data.offer.shown);
  const coverage = useArticle(({ data }) => data.coverage);
  const disagreed = useArticle(({ data }) => countDisagreements(data));
  const percent = usePercent();
  const { unchecked: open } = counts;
  const { total, untouched } = coverage;
  const byVerdict = verdicts
    .filter((verdict) => verdict !== 'unchecked' && counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${t(`verdict.${verdict}`)}`)
    .join(', ');
  const claimsHint = [
    t('top.claimsHint', { all, decided: all - open }) + (byVerdict === '' ? '.' : `: ${byVerdict}.`),
    ...(open > 0 ? [t('top.openHint', { open })] : []),
  ].join(' ');
  const coverageHint = t('top.coverageHint', {
    total,
    cleared: total - untouched,
    percent: percent(total === 0 ? 1 : (total - untouched) / total),
    untouched,
  });
  const differ = disagreed > 0 && (
    <>
      {' · '}
      <Figure hint={t('top.disagreedHint', { n: disagreed })} command="filter.disagreed">
        {t('top.disagreed', { n: disagreed })}
      </Figure>
    </>
  );
  const isDone = all > 0 && open === 0 && untouched === 0;
  if (isDone)
    return (
      <span className={styles.line}>
        <Figure hint={`${claimsHint} ${coverageHint}`} command={null}>
          {t('top.done', { all })}
        </Figure>
        {differ}
        <ProofCoverage />
      </span>
    );
  return (
    <span className={styles.line}>
      {all === 0 ? (
        t('claims.noneYet')
      ) : (
        <Figure hint={claimsHint} command={open > 0 ? 'claim.nextOpen' : null} isMain>
          {t('top.decided', { decided: all - open, all })}
        </Figure>
      )}
      {differ}
      {suggested > 0 && (
        <span className={styles.suggested}>
          {' · '}
          <Figure hint={t('top.suggestedHint', { n: suggested })} command={null}>
            {t('top.suggested', { n: suggested })}
          </Figure>
        </span>
      )}
      <span className={styles.untouched}>
        {' · '}
        <Figure hint={coverageHint} command={untouched > 0 ? 'sentence.nextUntouched' : null}>
          {t('top.untouched', { n: untouched })}
        </Figure>
      </span>
      <ProofCoverage />
    </span>
  );
}

/** How much of the proof list is ticked; nothing before somebody began to. */
function ProofCoverage() {
  const t = useMessages();
  const proof = useArticle(({ checks }) => checks.checks?.proof ?? null);
  const ticked = useArticle(({ data }) => data.ticked);
  if (proof === null || proof.length === 0 || ticked.size === 0) return null;
  const done = proof.filter(({ item }) => ticked.has(proofKey(item))).length;
  const all = proof.length;
  return (
    <span className={styles.untouched}>
      {' · '}
      <Figure hint={t('top.proofHint', { done, all })} command="pane.proof">
        {t('top.proof', { done, all })}
      </Figure>
    </span>
  );
}

interface FigureProps {
  hint: string;
  /** What a press does; null if nothing is left to go to. */
  command: CommandId | null;
  /** Whether the number that it begins with is the one to see at a glance. */
  isMain?: boolean;
  children: string;
}

function Figure({ hint, command, isMain = false, children }: FigureProps) {
  const run = useRun();
  const [key] = useCommandKeys(command ?? undefined);
  return (
    <Tooltip text={hint} keys={key}>
      <AriaButton
        className={cx(styles.figure, command !== null && styles.leads)}
        aria-disabled={command === null}
        onPress={() => command !== null && run(command)}
      >
        {isMain ? <WithMainNumber words={children} /> : children}
      </AriaButton>
    </Tooltip>
  );
}

function WithMainNumber({ words }: { words: string }) {
  const [number = ''] = /^\d+/.exec(words) ?? [];
  return (
    <>
      <b className={styles.number}>{number}</b>
      {words.slice(number.length)}
    </>
  );
}

/** Returns a function that writes a part of one as a percentage, rounded down, so that only a whole shows as 100%. */
function usePercent(): (part: number) => string {
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    return (part) => format.format(Math.floor(part * 100) / 100);
  }, [language]);
}
