import type { WorkedOut } from '../../../../../core/calculation/work-out.ts';
import { comparisonText, resultText } from '../../../../../core/wording/calculation.ts';
import { useApp } from '../../../app-state/app-context.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import { cx } from '../../../ui/props.ts';
import type { Engine } from './use-engine.ts';
import styles from './CalculationFields.module.css';

interface CalculationResultProps {
  /** Null until it is loaded. */
  engine: Engine | null;
  worked: WorkedOut | null;
  /** The words of the claim, and the language of its numbers. */
  quote: string;
  language: string;
}

/** Of a claim with many figures so many that differ from the result are told. */
const MOST_OTHER = 3;

/** What a calculation comes to, and the claim's figure beside it. */
export function CalculationResult({ engine, worked, quote, language }: CalculationResultProps) {
  const t = useMessages();
  const interfaceLanguage = useApp((state) => state.language);
  const result = worked?.result ?? null;
  if (engine === null || result?.ok !== true)
    return (
      <p className={styles.waiting} role="status">
        {result === null && worked !== null && worked.names.length > 0
          ? t('calculation.fill', { names: missingNames(worked).join(', ') })
          : ''}
      </p>
    );
  const compared = engine.claimFigures(quote, language).map((figure) => ({
    figure,
    comparison: engine.compareWithFigure(result, figure),
  }));
  const agreeing = compared.filter(({ comparison }) => comparison.agreement !== 'other');
  const shown = agreeing.length > 0 ? agreeing : compared.slice(0, MOST_OTHER);
  return (
    <div role="status">
      <p className={styles.value}>= {resultText(result, interfaceLanguage)}</p>
      {shown.map(({ figure, comparison }) => (
        <p
          key={figure.figure.start}
          className={cx(styles.beside, comparison.agreement === 'other' ? styles.differs : styles.agrees)}
        >
          {comparisonText(comparison, figure, t, interfaceLanguage)}
          {comparison.step !== null &&
            comparison.step > 1 &&
            ` (${t('calculation.toStep', { step: comparison.step })})`}
        </p>
      ))}
      {compared.length === 0 && (
        <p className={styles.beside}>{t('calculation.noFigure', { claim: quote })}</p>
      )}
    </div>
  );
}

/** The names whose numbers are still to be filled in, or corrected. */
function missingNames({ names, numbers }: WorkedOut): string[] {
  return names.filter((name) => numbers.get(name)?.ok !== true);
}
