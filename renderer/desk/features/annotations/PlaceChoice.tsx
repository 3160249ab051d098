import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Found } from '../../../../core/text/find-quote.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './Annotations.module.css';

export interface PlaceChoiceProps {
  spans: readonly Found[];
  chosen: Found | null;
  onChoose(span: Found | null): void;
}

/** Places that can be chosen among; words that stand more often are better annotated with more of them. */
const MOST_SHOWN = 12;

/** How much of the text is shown on either side of a place, in UTF-16 code units. */
const AROUND = 60;

/** One of several places where the words stand, each with what stands around it; none of them unless one is chosen. */
export function PlaceChoice({ spans, chosen, onChoose }: PlaceChoiceProps) {
  const t = useMessages();
  const text = useArticle(({ data }) => data.version.text);
  const shown = spans.slice(0, MOST_SHOWN);
  const at = shown.findIndex((span) => span.start === chosen?.start && span.end === chosen.end);
  return (
    <RadioGroup
      aria-label={t('annotations.several')}
      value={String(at)}
      onChange={(value) => onChoose(shown[Number(value)] ?? null)}
      className={styles.places ?? ''}
    >
      {shown.map((span, index) => (
        <Radio key={span.start} value={String(index)} className={styles.place ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.around} dir="auto">
            {before(text, span.start)}
            <strong>{text.slice(span.start, span.end)}</strong>
            {after(text, span.end)}
          </span>
        </Radio>
      ))}
      <Radio value="-1" className={styles.place ?? ''}>
        <span className={styles.dot} aria-hidden />
        <span>{t('annotations.notTaken')}</span>
      </Radio>
      {spans.length > shown.length && (
        <p className={styles.why}>{t('annotations.morePlaces', { n: spans.length - shown.length })}</p>
      )}
    </RadioGroup>
  );
}

/** What stands before a place in its own paragraph, from the beginning of a word. */
function before(text: string, start: number): string {
  const raw = text.slice(Math.max(0, start - AROUND), start);
  const line = raw.slice(raw.lastIndexOf('\n') + 1);
  return line.length < AROUND ? line : `…${line.replace(/^\S*\s/, '')}`;
}

function after(text: string, end: number): string {
  const raw = text.slice(end, end + AROUND);
  const [line = ''] = raw.split('\n');
  return line.length < AROUND ? line : `${line.replace(/\s\S*$/, '')}…`;
}
