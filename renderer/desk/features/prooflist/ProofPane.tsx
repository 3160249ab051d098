import { useMemo, useState } from 'react';
import type { ArticleChecks } from '../../../../core/model/source/article-checks.ts';
import type { ProofKind } from '../../../../core/model/proof-tick.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { claimAtStop } from '../../article-state/claim-navigation.ts';
import { lookAtSource } from '../../article-state/find-checks.ts';
import { indexAt } from '../../article-state/stops.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { listedLines, placeInSource, proofLines, type ProofFilter, type ProofLine } from './proof-lines.ts';
import { ProofList } from './ProofList.tsx';
import styles from './ProofList.module.css';
import { ProofKind as Kinds } from '../../../../core/model/proof-tick.ts';
import { useNumbers } from '../../app-state/formats.ts';
import { cx } from '../../ui/props.ts';
import { Select } from '../../ui/Select.tsx';

/** Every name, title, place, date, figure and quotation of the article once, to be ticked one by one. */
export function ProofPane() {
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  const { checks, problem } = useArticle((view) => view.checks);
  const isLooking = useArticle((view) => view.checks.of !== view.checks.revision);
  return (
    <section
      className={styles.pane}
      aria-label={t('proof.name')}
      aria-busy={isLooking}
      tabIndex={-1}
      {...((checks === null || checks.proof.length === 0) && { 'data-pane-focus': true })}
    >
      {problem !== null && (
        <div className={styles.state}>
          <p role="alert">{errorText(app, problem.thrown)}</p>
          <Button onPress={() => store.dispatch({ type: 'checksStale' })}>{t('passages.again')}</Button>
        </div>
      )}
      {checks === null && problem === null && (
        <p className={styles.state} role="status">
          {t('proof.looking')}
        </p>
      )}
      {checks !== null && checks.proof.length === 0 && (
        <EmptyState compact title={t('proof.none')}>
          {t('proof.noneText')}
        </EmptyState>
      )}
      {checks !== null && checks.proof.length > 0 && <Lines checks={checks} />}
    </section>
  );
}

function Lines({ checks }: { checks: ArticleChecks }) {
  const t = useMessages();
  const ticked = useArticle(({ data }) => data.ticked);
  const [filter, setFilter] = useState<ProofFilter>({ kind: 'all', open: true });
  const [selected, setSelected] = useState<string | null>(null);
  const lines = useMemo(() => proofLines(checks), [checks]);
  const listed = listedLines(lines, filter, ticked, selected);
  const open = lines.filter(({ key }) => !ticked.has(key)).length;
  const kinds = useMemo(() => countKinds(lines), [lines]);
  const go = useLineActions(checks, setSelected);
  return (
    <>
      <ProofFilters filter={filter} open={open} all={lines.length} kinds={kinds} onChange={setFilter} />
      {listed.length === 0 ? (
        <EmptyState compact title={t('proof.allTicked')}>
          {t('proof.allTickedText')}
        </EmptyState>
      ) : (
        <ProofList lines={listed} checks={checks} selected={selected} {...go} />
      )}
      <p className={styles.keys}>
        <Kbd keys="Space" /> {t('proof.keyTick')} · <Kbd keys="Enter" /> {t('proof.keyNext')}
        {checks.sources.length > 0 && (
          <>
            {' · '}
            <Kbd keys="1" /> {t('proof.keySource')}
          </>
        )}
      </p>
    </>
  );
}

function countKinds(lines: readonly ProofLine[]): ReadonlyMap<ProofKind, number> {
  const kinds = new Map<ProofKind, number>();
  for (const { checked } of lines) kinds.set(checked.item.kind, (kinds.get(checked.item.kind) ?? 0) + 1);
  return kinds;
}

/** What is done with a line: it is shown in the text, ticked, and looked up in its source. */
function useLineActions(checks: ArticleChecks, setSelected: (key: string) => void) {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const { store, saver, text } = useArticleContext();
  const [shown, setShown] = useState<{ key: string; place: number } | null>(null);
  const lines = useMemo(() => new Map(proofLines(checks).map((line) => [line.key, line])), [checks]);

  function show(line: ProofLine, place: number) {
    const { places } = line.checked.item;
    const span = places[place % places.length];
    if (span === undefined) return;
    const { data } = store.get();
    const stop = indexAt(data.stops, span.start);
    store.dispatch({ type: 'caret', stop, claimId: claimAtStop(data, stop), reveal: true });
    text.select(span);
    setShown({ key: line.key, place });
    if (places.length > 1)
      store.dispatch({
        type: 'announce',
        text: t('proof.placeOf', { place: (place % places.length) + 1, n: places.length }),
      });
  }

  return {
    onSelect: (key: string) => {
      setSelected(key);
      const line = lines.get(key);
      if (line !== undefined) show(line, 0);
    },
    onNext: (line: ProofLine) => show(line, shown?.key === line.key ? shown.place + 1 : 0),
    onTick: ({ key, checked: { item } }: ProofLine) => {
      const { data } = store.get();
      const { kind, words, of } = item;
      void saver.save('checks.setTicks', {
        articleId: data.article.id,
        lines: [{ kind, words, of }],
        isTicked: !data.ticked.has(key),
      });
    },
    onLook: (line: ProofLine) => {
      const at = placeInSource(line);
      if (at === null) return notify.done(t('proof.inNoSource'));
      void lookAtSource(app, store.get().data.article.id, checks, at.source, at.passage).catch(
        (thrown: unknown) => notify.failed(thrown),
      );
    },
  };
}

interface ProofFiltersProps {
  filter: ProofFilter;
  /** Lines that nobody has ticked, and all. */
  open: number;
  all: number;
  /** How many there are of each kind. */
  kinds: ReadonlyMap<ProofKind, number>;
  onChange(filter: ProofFilter): void;
}

/** Which lines are listed: those that are open or all, and of which kind. */
function ProofFilters({ filter, open, all, kinds, onChange }: ProofFiltersProps) {
  const t = useMessages();
  const number = useNumbers();
  const pill = (isOpen: boolean, label: string, count: number) => (
    <button
      type="button"
      aria-pressed={filter.open === isOpen}
      className={cx(styles.pill, filter.open === isOpen && styles.on)}
      onClick={() => onChange({ ...filter, open: isOpen })}
    >
      {label} <span className={styles.count}>{number(count)}</span>
    </button>
  );
  const choices = Kinds.options
    .filter((kind) => (kinds.get(kind) ?? 0) > 0)
    .map((kind) => ({ value: kind, label: t(`proof.kinds.${kind}`, { n: kinds.get(kind) ?? 0 }) }));
  return (
    <div className={styles.filters} role="group" aria-label={t('filter.name')}>
      {pill(true, t('proof.open'), open)}
      {pill(false, t('filter.all'), all)}
      <Select<ProofKind | 'all'>
        label={t('proof.kindsLabel')}
        showLabel={false}
        value={filter.kind}
        choices={[{ value: 'all', label: t('proof.allKinds') }, ...choices]}
        onChange={(kind) => onChange({ ...filter, kind })}
        onChosen={(before) => before instanceof HTMLElement && before.focus()}
        className={styles.kinds}
      />
    </div>
  );
}
