import { type ReactNode, useMemo } from 'react';
import { EqualNot, ListFilter as FilterIcon } from 'lucide-react';
import {
  countDisagreements,
  noFilter,
  verdictFilter,
  type ListFilter,
  filterChoices,
  isNarrowed,
} from '../../article-state/claim-list.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { missingKinds, type ClaimKind } from '../../../../core/model/claim/claim.ts';
import { ClaimGrouping } from '../../../../core/model/settings/settings.ts';
import { changeSettings } from '../../app-state/settings-change.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { Panel, Tooltip } from '../../ui/Popover.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import styles from './ClaimsPane.module.css';

/** Which claims are listed: by verdict with one press, by speaker and kind under the last button. */
export function FilterBar() {
  const t = useMessages();
  const counts = useArticle(({ data }) => data.counts);
  const all = useArticle(({ data }) => data.order.ids.length);
  return (
    <div className={styles.filterBar} role="group" aria-label={t('filter.name')}>
      <div className={styles.pills}>
        <span className={styles.together}>
          <Pill value="open" label={t('filter.open')} count={counts.unchecked} />
          <Pill value="all" label={t('filter.all')} count={all} />
        </span>
        <span className={styles.together}>
          <Pill value="verified" label={t('verdict.verified')} count={counts.verified} isSign />
          <Pill value="unverifiable" label={t('verdict.unverifiable')} count={counts.unverifiable} isSign />
          <Pill value="refuted" label={t('verdict.refuted')} count={counts.refuted} isSign />
          <DisagreementsPill />
        </span>
      </div>
      <MoreFilters />
    </div>
  );
}

interface PillProps {
  value: ListFilter['verdict'];
  label: string;
  count: number;
  /** Shows the verdict's sign in place of the label. */
  isSign?: boolean;
}

function Pill({ value, label, count, isSign = false }: PillProps) {
  const number = useNumbers();
  const { store } = useArticleContext();
  const isOn = useArticle(({ filter }) => filter.verdict === value && filter.review !== 'disagreed');
  const sign: ReactNode =
    isSign && value !== 'open' && value !== 'all' ? <VerdictSign verdict={value} size={12} /> : label;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`${label} ${number(count)}`}
      title={isSign ? label : undefined}
      className={cx(styles.pill, isOn && styles.on)}
      onClick={() => store.dispatch({ type: 'filter', filter: verdictFilter(store.get().filter, value) })}
    >
      {sign}
      <span className={styles.count}>{number(count)}</span>
    </button>
  );
}

/** Leads to the claims that readers disagree on, and back to all. It is shown while there are any, or while they are listed. */
function DisagreementsPill() {
  const t = useMessages();
  const number = useNumbers();
  const run = useRun();
  const { store } = useArticleContext();
  const count = useArticle(({ data }) => countDisagreements(data));
  const isOn = useArticle(({ filter }) => filter.review === 'disagreed');
  if (count === 0 && !isOn) return null;
  const label = t('filter.disagreements');
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`${label} ${number(count)}`}
      title={label}
      className={cx(styles.pill, styles.differ, isOn && styles.on)}
      onClick={() =>
        isOn
          ? store.dispatch({ type: 'filter', filter: { ...noFilter, verdict: 'all' } })
          : run('filter.disagreed')
      }
    >
      <EqualNot size={13} aria-hidden />
      <span className={styles.count}>{number(count)}</span>
    </button>
  );
}

/** Stands for no filter in a list of choices, where a value must be text; no speaker's name begins with a tab. */
const ANY = '\tany';

/** Filters by speaker and kind, behind a button that shows whether one is on. */
function MoreFilters() {
  const t = useMessages();
  const isOn = useArticle(({ filter }) => isNarrowed(filter));
  return (
    <DialogTrigger>
      <Tooltip text={t('filter.more')}>
        <AriaButton aria-label={t('filter.more')} className={cx(styles.button, isOn && styles.moreOn)}>
          <FilterIcon size={14} aria-hidden />
        </AriaButton>
      </Tooltip>
      <Panel label={t('filter.more')} className={styles.filterPanel}>
        <Filters />
      </Panel>
    </DialogTrigger>
  );
}

function Filters() {
  const t = useMessages();
  const { store } = useArticleContext();
  const language = useApp((state) => state.language);
  const app = useAppStore();
  const grouping = useApp((state) => state.settings.claimGrouping);
  const filter = useArticle((view) => view.filter);
  const order = useArticle(({ data }) => data.order);
  const claims = useArticle(({ data }) => data.claims);
  const choices = useMemo(() => filterChoices({ order, claims }, language), [order, claims, language]);
  const speakers = useArticle(({ data }) => data.speakers);
  const people = useMemo(() => {
    const names = new Set(choices.speakers.map((name) => speakers.get(name)?.name ?? name));
    return choices.speakers.filter((name) => names.has(name));
  }, [choices, speakers]);
  const any: Choice<typeof ANY> = { value: ANY, label: t('filter.any') };
  return (
    <>
      <Select<ClaimGrouping>
        label={t('filter.group')}
        value={grouping}
        choices={ClaimGrouping.options.map((value) => ({ value, label: t(`filter.group.${value}`) }))}
        onChange={(claimGrouping) => void changeSettings(app, { claimGrouping })}
      />
      <Select<string>
        label={t('filter.speaker')}
        value={filter.speaker ?? ANY}
        choices={[
          any,
          ...(choices.ownVoice ? [{ value: '', label: t('claim.ownVoice') }] : []),
          ...people.map((speaker) => ({ value: speaker, label: speaker })),
        ]}
        onChange={(speaker) =>
          store.dispatch({ type: 'filter', filter: { speaker: speaker === ANY ? null : speaker } })
        }
      />
      <Select<ClaimKind | typeof ANY>
        label={t('filter.kind')}
        value={filter.kind ?? ANY}
        choices={[any, ...choices.kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        onChange={(kind) => store.dispatch({ type: 'filter', filter: { kind: kind === ANY ? null : kind } })}
      />
      <Select<NonNullable<ListFilter['evidence']> | typeof ANY>
        label={t('filter.evidence')}
        value={filter.evidence ?? ANY}
        choices={[
          any,
          { value: 'some', label: t('filter.evidence.some') },
          { value: 'none', label: t('filter.evidence.none') },
        ]}
        onChange={(evidence) =>
          store.dispatch({ type: 'filter', filter: { evidence: evidence === ANY ? null : evidence } })
        }
      />
      <Select<NonNullable<ListFilter['missing']> | typeof ANY>
        label={t('inspector.missing')}
        value={filter.missing ?? ANY}
        choices={[
          any,
          { value: 'any', label: t('filter.missing.any') },
          ...missingKinds.map((value) => ({ value, label: t(`missing.${value}`) })),
        ]}
        onChange={(missing) =>
          store.dispatch({ type: 'filter', filter: { missing: missing === ANY ? null : missing } })
        }
      />
      <Select<NonNullable<ListFilter['review']> | typeof ANY>
        label={t('filter.review')}
        value={filter.review ?? ANY}
        choices={[
          any,
          ...(['disagreed', 'waiting', 'signedOff'] as const).map((value) => ({
            value,
            label: t(`filter.review.${value}`),
          })),
        ]}
        onChange={(review) =>
          store.dispatch({
            type: 'filter',
            // Only claims with a verdict get a second reading: together with another verdict's filter, little or nothing would
            // be left.
            filter: review === ANY ? { review: null } : { review, verdict: 'all' },
          })
        }
      />
    </>
  );
}
