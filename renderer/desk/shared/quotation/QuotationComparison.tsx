import { useMemo, type ReactNode } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { CheckedQuotation, ExcerptedMatch } from '../../../../core/model/source/article-checks.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { MarkedText, type MarkedSpan } from '../../ui/marked-text.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './QuotationComparison.module.css';

interface QuotationComparisonProps {
  quotation: CheckedQuotation;
  match: ExcerptedMatch;
}

/** A quotation above the words that a source has, with what differs marked letter by letter in both. */
export function QuotationComparison({ quotation, match }: QuotationComparisonProps): ReactNode {
  const t = useMessages();
  const text = useArticle(({ data }) => data.version.text);
  const language = useArticle(({ data }) => data.article.language);
  const lang = language === 'und' ? undefined : language;
  const { content } = quotation;
  const own = useMemo(() => marksInArticle(content, match), [content, match]);
  const theirs = useMemo(() => marksInExcerpt(match), [match]);
  return (
    <dl className={styles.pair}>
      <dt className={styles.label}>{t('quotation.inArticle')}</dt>
      <dd className={styles.words} dir="auto" lang={lang}>
        <MarkedText text={text.slice(content.start, content.end)} marks={own} />
      </dd>
      <dt className={styles.label}>{t('quotation.inSource')}</dt>
      <dd className={styles.words} dir="auto">
        <MarkedText text={match.excerpt} marks={theirs} />
      </dd>
    </dl>
  );
}

type Difference = ExcerptedMatch['differences'][number];

function classOf({ kind }: Difference): string | undefined {
  return kind === 'typography' || kind === 'insertion' ? styles.slight : styles.differs;
}

/** The letters that differ where they are known, else all of the words. Spans are offsets in the quotation. */
function marksInArticle({ start }: Span, { differences }: ExcerptedMatch): MarkedSpan[] {
  return differences.flatMap((one) => {
    const spans = one.letters.length > 0 ? one.letters.map((pair) => pair.quotation) : [one.quotation];
    return spans.map((span) => ({
      start: span.start - start,
      end: span.end - start,
      className: classOf(one),
    }));
  });
}

/** Grey is what the quotation does not have: before it, after it, and, marked, what was left out of it. */
function marksInExcerpt({ excerpt, pieces, differences }: ExcerptedMatch): MarkedSpan[] {
  const changed = differences.filter(({ kind }) => kind !== 'omission' && kind !== 'joined');
  const letters = changed.flatMap((one) =>
    (one.letters.length > 0 ? one.letters.map((pair) => pair.source) : [one.source]).map((span) => ({
      ...span,
      className: classOf(one),
    })),
  );
  const ordered = pieces.toSorted((a, b) => a.start - b.start);
  const grey: MarkedSpan[] = [];
  let at = 0;
  for (const [index, piece] of ordered.entries()) {
    grey.push({ start: at, end: piece.start, className: index === 0 ? styles.around : styles.leftOut });
    at = Math.max(at, piece.end);
  }
  grey.push({ start: at, end: excerpt.length, className: styles.around });
  return [...letters, ...grey].filter(({ start, end }) => end > start);
}
