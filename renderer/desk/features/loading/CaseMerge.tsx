import { useMessages } from '../../ui/interface.tsx';
import { PreviewLines, PreviewNote } from './CasePreview.tsx';
import type { LoadResult } from '../../../../core/contract/index.ts';
import { useId, useState } from 'react';
import { loweringWords } from '../../../../core/wording/case-preview-lines.ts';
import type { CasePreview } from '../../../../core/casefile/preview.ts';
import { Segmented } from '../../ui/Choices.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';
import styles from './LoadResults.module.css';

interface MergeQuestionProps {
  result: CaseResult;
  merging: Merging;
}

/** What merging a case file will do, before anything is done; and why it failed, where it did. */
export function MergeQuestion({ result: { title, preview }, merging }: MergeQuestionProps) {
  const t = useMessages();
  const { problem } = merging;
  return (
    <>
      <p className={styles.reason}>{t('case.mergeAsk', { title })}</p>
      <PreviewNote note={preview.note} />
      <LoweredSources preview={preview} merging={merging} />
      <PreviewLines preview={preview} lowered="apart" />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}

/** A case file that was merged. */
export type MergedResult = Extract<LoadResult, { status: 'merged' }>;

/** What came of merging a case file, line by line. */
export function MergedWords({ result: { title, preview } }: { result: MergedResult }) {
  const t = useMessages();
  return (
    <>
      <p className={styles.title} dir="auto">
        {title}
      </p>
      <p className={styles.came}>{t('case.mergedSays')}</p>
      <PreviewNote note={preview.note} />
      <PreviewLines preview={preview} />
    </>
  );
}

/** The protected sources from which a case file takes something, with a choice each; nothing if there are none. */
function LoweredSources({ preview, merging }: { preview: CasePreview; merging: Merging }) {
  const t = useMessages();
  const titleId = useId();
  const { lowered } = preview.merge;
  const nameOf = (id: string | null) => preview.people.find((one) => one.id === id)?.name ?? '?';
  if (lowered.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={styles.sources}>
      <h3 id={titleId} className={styles.caseTitle}>
        {t('case.loweredTitle')}
      </h3>
      <p className={styles.ask}>{t('case.loweredAsk', { n: lowered.length })}</p>
      <ul className={styles.caseList}>
        {lowered.map((one) => {
          const name = one.name ?? t('case.source');
          return (
            <li key={one.evidenceId} className={styles.source}>
              <div className={styles.caseWords}>
                <span className={styles.caseName} dir="auto">
                  {name}
                </span>
                <span className={styles.loss}>{loweringWords(one, nameOf, t)}</span>
              </div>
              <Segmented<'keep' | 'allow'>
                label={t('case.loweredChoice', { name })}
                showLabel={false}
                value={merging.allowed.has(one.evidenceId) ? 'allow' : 'keep'}
                choices={[
                  { value: 'keep', label: t('case.loweredKeep') },
                  { value: 'allow', label: t('case.loweredAllow') },
                ]}
                onChange={(choice) => merging.allow(one.evidenceId, choice === 'allow')}
                isDisabled={merging.isBusy}
              />
              <span className={styles.quote} dir="auto">
                {one.quote}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A case file of an article that is here, opened and not merged. */
export type CaseResult = Extract<LoadResult, { status: 'case' }>;

/** Ways to decide on an opened case file. */
interface Merging {
  isBusy: boolean;
  /** Why merging failed, in words; nothing was changed then. */
  problem: string | null;
  /** Ids of the protected sources that may be as in the case file. */
  allowed: ReadonlySet<Id>;
  allow(evidenceId: Id, isAllowed: boolean): void;
  merge(): void;
  /** Leaves it and lets go of it. */
  leave(): void;
}

/** Returns the ways to decide on an opened case file; what comes of merging takes the place of the question. */
export function useMerge({ token }: CaseResult): Merging {
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const [allowed, setAllowed] = useState<ReadonlySet<Id>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);

  async function merge() {
    setBusy(true);
    setProblem(null);
    try {
      const { results } = await call('case.merge', { token, allow: [...allowed] });
      store.dispatch({ type: 'answered', token, results });
    } catch (thrown) {
      setProblem(errorText(store, thrown));
      setBusy(false);
    }
  }

  function allow(evidenceId: Id, isAllowed: boolean) {
    const others = [...allowed].filter((id) => id !== evidenceId);
    setAllowed(new Set(isAllowed ? [...others, evidenceId] : others));
  }

  function leave() {
    // That it is kept a while longer does no harm.
    call('case.leave', { token }).catch(() => undefined);
    store.dispatch({ type: 'leftAside', token });
  }

  return { isBusy, problem, allowed, allow, merge: () => void merge(), leave };
}
