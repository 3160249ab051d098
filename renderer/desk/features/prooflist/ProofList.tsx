import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ArticleChecks } from '../../../../core/model/source/article-checks.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { pressInList, usePaneListFocus } from '../../ui/pane-list.ts';
import type { ProofLine } from './proof-lines.ts';
import styles from './ProofList.module.css';
import { Check } from 'lucide-react';
import type { ProofTick } from '../../../../core/model/proof-tick.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import { locatorText } from '../../../../core/wording/locator.ts';
import { quotationState } from '../../article-state/checks-view.ts';
import { QuotationComparison } from '../../shared/quotation/QuotationComparison.tsx';
import list from '../../ui/PaneList.module.css';
import { cx } from '../../ui/props.ts';

/** The assumed height of a row in pixels before it is measured. */
const ROW_HEIGHT = 62;

interface ProofListProps {
  lines: readonly ProofLine[];
  checks: ArticleChecks;
  selected: string | null;
  onSelect(key: string): void;
  onTick(line: ProofLine): void;
  /** Goes to the next place of the line in the text. */
  onNext(line: ProofLine): void;
  /** Opens the source that has it. */
  onLook(line: ProofLine): void;
}

const none: readonly never[] = [];

/** The lines of the proof list. The list keeps the focus, and its keys are about the selected line. */
export function ProofList(props: ProofListProps) {
  const { lines, checks, selected, onSelect } = props;
  const t = useMessages();
  const ticked = useArticle(({ data }) => data.ticked);
  const scroller = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ key }) => key === selected);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  usePaneListFocus(scroller);
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  const on = (act: (line: ProofLine) => void) => (row: number) => {
    const line = lines[row];
    if (line !== undefined) act(line);
  };
  const press = (event: KeyboardEvent): void =>
    pressInList(event, {
      at,
      count: lines.length,
      page: Math.max(1, rows.getVirtualItems().length - 2),
      onMove: on((line) => onSelect(line.key)),
      acts: { ' ': on(props.onTick), t: on(props.onTick), Enter: on(props.onNext), '1': on(props.onLook) },
    });

  const items = rows.getVirtualItems();
  const isShown = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('proof.name')}
      aria-activedescendant={isShown ? rowId(at) : undefined}
      className={styles.list}
      data-pane-focus
      onKeyDown={press}
    >
      <div role="presentation" className={styles.whole} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              ref={rows.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProofRow
                line={line}
                checks={checks}
                domId={rowId(index)}
                ticks={ticked.get(line.key) ?? none}
                isSelected={line.key === selected}
                position={index + 1}
                size={lines.length}
                onSelect={onSelect}
                onTick={props.onTick}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(index: number): string {
  return `proof-line-${index}`;
}

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
function ProofRow(props: ProofRowProps) {
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
