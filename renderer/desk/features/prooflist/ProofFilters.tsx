import type { ProofKind } from '../../../../core/model/proof-tick.ts';
import { ProofKind as Kinds } from '../../../../core/model/proof-tick.ts';
import { useNumbers } from '../../app-state/formats.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { Select } from '../../ui/Select.tsx';
import type { ProofFilter } from './proof-lines.ts';
import styles from './ProofList.module.css';

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
export function ProofFilters({ filter, open, all, kinds, onChange }: ProofFiltersProps) {
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
