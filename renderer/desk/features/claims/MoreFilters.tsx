import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { ListFilter } from 'lucide-react';
import { missingKinds, type ClaimKind } from '../../../../core/model/claim/claim.ts';
import { ClaimGrouping } from '../../../../core/model/settings/settings.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { filterChoices, isNarrowed, type ListFilter as Filter } from '../../article-state/claim-list.ts';
import { changeSettings } from '../../app-state/change-settings.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Select, type Choice } from '../../ui/Select.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './MoreFilters.module.css';

/** Stands for no filter in a list of choices, where a value must be text; no speaker's name begins with a tab. */
const ANY = '\tany';

/** Filters by speaker and kind, behind a button that shows whether one is on. */
export function MoreFilters() {
  const t = useMessages();
  const isOn = useArticle(({ filter }) => isNarrowed(filter));
  return (
    <DialogTrigger>
      <Tooltip text={t('filter.more')}>
        <AriaButton aria-label={t('filter.more')} className={cx(styles.button, isOn && styles.on)}>
          <ListFilter size={14} aria-hidden />
        </AriaButton>
      </Tooltip>
      <Panel label={t('filter.more')} className={styles.panel}>
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
      <Select<NonNullable<Filter['evidence']> | typeof ANY>
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
      <Select<NonNullable<Filter['missing']> | typeof ANY>
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
      <Select<NonNullable<Filter['review']> | typeof ANY>
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
            // Only what has a verdict is read a second time: beside another verdict's filter little or nothing would be left.
            filter: review === ANY ? { review: null } : { review, verdict: 'all' },
          })
        }
      />
    </>
  );
}
