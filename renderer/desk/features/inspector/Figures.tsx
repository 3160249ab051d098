import { memo } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { Figure } from '../../../../core/model/article/text-notes.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { figuresIn, otherFigures } from '../../article-state/notes.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNumbers } from '../../app-state/use-numbers.ts';
import { figureText } from './figure-text.ts';
import { GoTo } from './GoTo.tsx';
import { Section } from './Section.tsx';
import styles from './Figures.module.css';

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
