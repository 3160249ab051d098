import { Check } from 'lucide-react';
import type { ArticleChecks } from '../../../../core/model/source/article-checks.ts';
import type { ProofTick } from '../../../../core/model/proof-tick.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { locatorText } from '../../../../core/wording/locator.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { quotationState } from '../../article-state/checks-view.ts';
import { QuotationComparison } from '../../shared/quotation/QuotationComparison.tsx';
import { useMessages } from '../../ui/interface.tsx';
import list from '../../ui/PaneList.module.css';
import { cx } from '../../ui/props.ts';
import type { ProofLine } from './proof-lines.ts';
import styles from './ProofList.module.css';

interface ProofRowProps {
  line: ProofLine;
  checks: ArticleChecks;
  domId: string;
  ticks: readonly ProofTick[];
  isSelected: boolean;
  /** Place among the listed lines, from 1, and how many there are. */
  position: number;
  size: number;
  onSelect(key: string): void;
  onTick(line: ProofLine): void;
}

/** A thing of the article that can be wrong: its words, how often it stands there, and what the sources have. */
export function ProofRow(props: ProofRowProps) {
  const { line, checks, domId, ticks, isSelected, position, size, onSelect, onTick } = props;
  const t = useMessages();
  const language = useArticle(({ data }) => data.article.language);
  const checkers = useArticle(({ data }) => data.checkers);
  const { kind, words, of, places } = line.checked.item;
  const isTicked = ticks.length > 0;
  const found = foundText(line, checks, t);
  const who = ticks.map(({ createdBy }) => checkers.find(({ id }) => id === createdBy)?.initials ?? '');
  const match = isSelected ? line.quotation?.matches[0] : undefined;
  const isSame = line.quotation !== null && quotationState(line.quotation) === 'exact';
  return (
    <div
      id={domId}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={size}
      aria-checked={isTicked}
      className={cx(list.row, styles.row, isSelected && list.selected)}
      onClick={() => onSelect(line.key)}
      onDoubleClick={() => onTick(line)}
    >
      <span
        className={styles.box}
        title={isTicked ? t('proof.tickedBy', { who: who.join(', ') }) : undefined}
      >
        {isTicked && <Check size={12} strokeWidth={3} aria-hidden />}
      </span>
      <div className={styles.text}>
        <p
          className={cx(list.words, isTicked && styles.ticked)}
          lang={language === 'und' ? undefined : language}
          dir="auto"
        >
          {kind === 'quotation' ? `“${words}”` : words}
        </p>
        <p className={styles.facts}>
          <span>
            {[t(`proof.kind.${kind}`), ...(of === null ? [] : [of])].join(' · ')}
            {places.length > 1 && ` · ${t('proof.places', { n: places.length })}`}
          </span>
          {isTicked && <span className={styles.who}>{who.join(', ')}</span>}
        </p>
        {found !== null && (
          <p className={cx(styles.found, found.tone === 'differs' && styles.differs)}>{found.text}</p>
        )}
        {match !== undefined && line.quotation !== null && !isSame && (
          <QuotationComparison quotation={line.quotation} match={match} />
        )}
      </div>
    </div>
  );
}

/** What the sources have of a line, in words; null if there is no source to say anything. */
function foundText(
  { checked: { finding, locator }, quotation }: ProofLine,
  { sources }: ArticleChecks,
  t: Translate,
): { text: string; tone: 'same' | 'differs' | 'absent' } | null {
  if (finding === null) return null;
  const match = quotation?.matches[0];
  const at = match ?? (finding.state === 'absent' ? null : finding);
  if (at === null) return { text: t('proof.absent'), tone: 'absent' };
  const source = sources[at.source]?.name ?? '';
  const where = match === undefined ? locator : match.locator;
  const place = where === null ? source : t('quotation.place', { source, place: locatorText(where, t) });
  if (quotation !== null && match !== undefined) {
    const state = quotationState(quotation);
    const isSame = state === 'exact' || state === 'typography' || state === 'insertion';
    return { text: `${t(`quotation.${state}`)} · ${place}`, tone: isSame ? 'same' : 'differs' };
  }
  return finding.state === 'otherwise'
    ? { text: t('proof.otherwise', { words: finding.words, place }), tone: 'differs' }
    : { text: t('proof.same', { place }), tone: 'same' };
}
