import { memo, type ReactNode } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { Figure } from '../../../../core/model/article/text-notes.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { figuresIn, otherFigures } from '../../article-state/text-notes.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { Section } from './Section.tsx';
import { indexAt } from '../../article-state/stops.ts';
import { cx } from '../../ui/props.ts';
import { locales } from '../../../../core/i18n/locale.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import styles from './ClaimInspector.module.css';

/** Returns a date of a year, a month, a day or a moment in words of a language. */
function dateText(date: string, language: Language): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(moment.getTime()) || month === undefined) return year;
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric', weekday: 'long' }),
  }).format(moment);
}

function amountText({ kind, unit }: Figure, value: number, numbers: (value: number) => string): string {
  if (kind === 'percentage') return `${numbers(value)} %`;
  const written = kind === 'money' ? unit?.toUpperCase() : unit;
  return written === null || written === undefined ? numbers(value) : `${numbers(value)} ${written}`;
}

/**
 * Returns what a figure of the text comes to, in the interface's language ('200,000 soldiers per day', 'Monday 6 June 2022'),
 * or null if it has no value.
 */
export function figureText(
  figure: Figure,
  language: Language,
  numbers: (value: number) => string,
  t: Translate,
): string | null {
  if (figure.date !== null) return dateText(figure.date, language);
  const { value, range, per, approximate } = figure;
  const plain =
    range !== null
      ? `${numbers(range[0])}–${amountText(figure, range[1], numbers)}`
      : value === null
        ? null
        : amountText(figure, value, numbers);
  if (plain === null) return null;
  const rate = per === null ? plain : t('inspector.per', { value: plain, per });
  return approximate ? t('inspector.about', { value: rate }) : rate;
}

/** The figures and dates of a claim as values, and where the text has another number for the same thing. */
export const Figures = memo(function Figures({ start, end }: Span) {
  const span = { start, end };
  const t = useMessages();
  const notes = useArticle((view) => view.notes);
  const language = useApp((state) => state.language);
  const numbers = useNumbers();
  const figures = figuresIn(notes, span).flatMap((figure) => {
    const value = figureText(figure, language, numbers, t);
    return value === null ? [] : [{ figure, value }];
  });
  const others = otherFigures(notes, span);
  if (figures.length === 0) return null;
  return (
    <Section title={t('inspector.figures')}>
      <dl className={styles.list}>
        {figures.map(({ figure, value }) => (
          <FigureLine key={figure.start} figure={figure} value={value} />
        ))}
      </dl>
      {others.length > 0 && (
        <>
          <p className={styles.other}>{t('inspector.otherFigure')}</p>
          {others.map((other) => (
            <FigurePlace key={other.start} span={other} />
          ))}
        </>
      )}
    </Section>
  );
});

function FigureLine({ figure, value }: { figure: Figure; value: string }) {
  const words = useArticle(({ data }) => data.version.text.slice(figure.start, figure.end));
  return (
    <div className={styles.line}>
      <dt dir="auto">{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Words of context on either side of a figure, in UTF-16 units. */
const AROUND = 40;

/** A figure elsewhere in the text, in a few words of its sentence. */
export function FigurePlace({ span }: { span: Span }) {
  const words = useArticle(({ data }) => {
    const stop = data.stops.findLast(({ start }) => start <= span.start) ?? span;
    const start = Math.max(stop.start, span.start - AROUND);
    const end = Math.min(Math.max(stop.end, span.end), span.end + AROUND);
    const { text } = data.version;
    return `${start > stop.start ? '…' : ''}${text.slice(start, end)}${end < stop.end ? '…' : ''}`;
  });
  return <GoTo span={span}>{words}</GoTo>;
}

interface GoToProps {
  span: Span;
  className?: string | undefined;
  children: ReactNode;
}

/** Words of the article; a press brings them into sight, and the claim stays selected. */
export function GoTo({ span, className, children }: GoToProps) {
  const { store } = useArticleContext();
  const language = useArticle(({ data }) => data.article.language);

  function go() {
    const { data, selected } = store.get();
    const stop = indexAt(data.stops, span.start);
    store.dispatch({ type: 'caret', stop, claimId: selected?.id ?? null, reveal: true });
  }

  return (
    <button
      type="button"
      className={cx(styles.goToWords, className)}
      lang={language === 'und' ? undefined : language}
      dir="auto"
      onClick={go}
    >
      {children}
    </button>
  );
}
