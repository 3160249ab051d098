import { useMemo, type ReactNode } from 'react';
import type { CheckedQuotation, ExcerptedMatch } from '../../../../core/model/source/article-checks.ts';
import {
  marksInExcerpt,
  marksInQuotation,
  type QuotationMark,
  type QuotationMarkSpan,
} from '../../../../core/model/source/quotation-marks.ts';
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
  const own = useMemo(() => classed(marksInQuotation(content.start, match)), [content, match]);
  const theirs = useMemo(() => classed(marksInExcerpt(match)), [match]);
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

const classes: Readonly<Record<QuotationMark, string | undefined>> = {
  differs: styles.differs,
  slight: styles.slight,
  leftOut: styles.leftOut,
  around: styles.around,
};

function classed(marks: readonly QuotationMarkSpan[]): MarkedSpan[] {
  return marks.map(({ start, end, mark }) => ({ start, end, className: classes[mark] }));
}
