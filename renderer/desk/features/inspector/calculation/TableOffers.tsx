import { useMemo } from 'react';
import type { TableOffer } from '../../../../../core/calculation/table-offers.ts';
import { sourceTitle } from '../../../../../core/model/source/source-changes.ts';
import type { Source } from '../../../../../core/model/source/source.ts';
import { resultText } from '../../../../../core/wording/calculation.ts';
import { useApp } from '../../../app-state/app-context.tsx';
import { useMessages } from '../../../ui/interface.tsx';
import type { Engine } from './use-engine.ts';
import type { FileOfSource } from './use-source-files.ts';
import { useTables } from './use-tables.ts';
import styles from './CalculationFields.module.css';

interface TableOffersProps {
  engine: Engine;
  files: readonly FileOfSource[];
  /** The words of the claim, and the language of its numbers. */
  quote: string;
  language: string;
  onPick(offer: TableOffer, source: Source): void;
}

/** What can be worked out of the article's tables and gives the claim's figure. Nothing where there are no tables. */
export function TableOffers({ engine, files, quote, language, onPick }: TableOffersProps) {
  const t = useMessages();
  const interfaceLanguage = useApp((state) => state.language);
  const tables = useTables(engine, files, language);
  const figures = useMemo(() => engine.claimFigures(quote, language), [engine, quote, language]);
  const offers = useMemo(
    () => (tables === null ? [] : engine.offersFromTables(tables, figures, quote)),
    [engine, tables, figures, quote],
  );
  const hasNumbers = tables?.some(({ sheets }) => sheets.length > 0) === true;
  if (!hasNumbers || figures.length === 0) return null;
  if (offers.length === 0) return <p className={styles.waiting}>{t('calculation.noOffers')}</p>;
  return (
    <div className={styles.offers}>
      <p className={styles.offersHead}>{t('calculation.offers')}</p>
      <ul>
        {offers.map((offer, at) => {
          const source = files.find(({ file }) => file.hash === offer.hash)?.entry.source;
          return source === undefined ? null : (
            <li key={`${offer.hash} ${at}`}>
              <button type="button" className={styles.offer} onClick={() => onPick(offer, source)}>
                <span className={styles.offered}>
                  {offer.expression} = {resultText(offer, interfaceLanguage)}
                </span>
                <span className={styles.labels} dir="auto">
                  {[offer.labels.join(', '), sourceTitle(source)].filter((part) => part).join(' · ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
