import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { partialDateText } from '../../../../core/wording/date-text.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Found } from '../../../../core/text/find-quote.ts';
import type { AnnotatedClaim } from '../../../../core/annotations/drafts.ts';
import { claimOn, becomesClaimByDefault, type PlannedAnnotation } from '../../../../core/annotations/plan.ts';
import type { Placement } from '../../../../core/annotations/place.ts';
import styles from './Annotations.module.css';

interface AnnotationRowProps {
  offer: Offered;
  claims: readonly Claim[];
  onChange(offer: Offered): void;
}

/** One annotation: its words, who wrote what, and whether it becomes a claim. */
export function AnnotationRow({ offer, claims, onChange }: AnnotationRowProps) {
  const t = useMessages();
  const text = useArticle(({ data }) => data.version.text);
  const { annotation, placement, span } = offer;
  const words =
    span === null || placement.kind === 'several'
      ? (annotation.quote?.exact.trim() ?? '')
      : text.slice(span.start, span.end);
  const canInclude = placement.kind === 'exact' || placement.kind === 'elsewhere';
  const quote = (
    <span className={styles.quote} dir="auto">
      {words}
    </span>
  );
  return (
    <li className={styles.row}>
      {canInclude ? (
        <Checkbox isSelected={offer.isIncluded} onChange={(isIncluded) => onChange({ ...offer, isIncluded })}>
          {quote}
        </Checkbox>
      ) : (
        words !== '' && <div className={styles.bare}>{quote}</div>
      )}
      <div className={styles.details}>
        {'why' in placement && <p className={styles.why}>{t(`annotations.why.${placement.why}`)}</p>}
        <Said offer={offer} />
        {placement.kind === 'several' && (
          <PlaceChoice
            spans={placement.spans}
            chosen={span}
            onChoose={(chosen) => onChange(placed(offer, chosen, claims))}
          />
        )}
        <There offer={offer} />
        {offer.isIncluded && offersVerdict(offer) && offer.verdict !== null && (
          <Checkbox
            isSelected={offer.setsVerdict}
            onChange={(setsVerdict) => onChange({ ...offer, setsVerdict })}
          >
            <VerdictSign verdict={offer.verdict} className={styles.sign} />
            {t('annotations.verdict', { verdict: t(`verdict.${offer.verdict}`) })}
          </Checkbox>
        )}
      </div>
    </li>
  );
}

/** Who wrote what, and when. */
function Said({ offer: { annotation } }: { offer: Offered }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { annotator, at, text, tags } = annotation;
  const day = at === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(at)?.[0] ?? null);
  const facts = [
    annotator === null ? t('annotations.nobody') : t('annotations.by', { name: annotator }),
    day === null ? '' : partialDateText(day, language),
    tags.join(', '),
  ];
  return (
    <>
      <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {text !== '' && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
    </>
  );
}

/** Says which claim lies on the same words. */
function There({ offer: { there } }: { offer: Offered }) {
  const t = useMessages();
  const number = useArticle(({ data }) =>
    there === null ? null : (data.order.numbers.get(there.id) ?? null),
  );
  if (number === null) return null;
  return <p className={styles.why}>{t('annotations.there', { number })}</p>;
}

interface PlaceChoiceProps {
  spans: readonly Found[];
  chosen: Found | null;
  onChoose(span: Found | null): void;
}

/** Places that can be chosen among; words that stand more often are better annotated with more of them. */
const MOST_SHOWN = 12;

/** How much of the text is shown on either side of a place, in UTF-16 code units. */
const AROUND = 60;

/** One of several places where the words stand, each with what stands around it; none of them unless one is chosen. */
function PlaceChoice({ spans, chosen, onChoose }: PlaceChoiceProps) {
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

/** The text before a place in its own paragraph, from the beginning of a word. */
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

/** An annotation that is offered, and what the checker chose about it. */
export interface Offered extends PlannedAnnotation {
  /** Where the claim would be: the place found, or the chosen one of several; null if there is none yet. */
  span: Found | null;
  isIncluded: boolean;
  setsVerdict: boolean;
  /** The claim that lies on the span, or null. */
  there: Claim | null;
}

/** Returns the offers of a plan before anything is chosen: an annotation that adds to a checker's own claim is not included until they ask. */
export function offersFrom(planned: readonly PlannedAnnotation[], claims: readonly Claim[]): Offered[] {
  return planned.map((one) => {
    const span = 'span' in one.placement ? one.placement.span : null;
    const there = span === null ? null : claimOn(claims, span);
    const isIncluded = becomesClaimByDefault(one) && there?.status !== 'kept';
    return { ...one, span, isIncluded, setsVerdict: false, there };
  });
}

/** Returns an offer with another of its places chosen. It is included there; null excludes it. */
function placed(offer: Offered, span: Found | null, claims: readonly Claim[]): Offered {
  const there = span === null ? null : claimOn(claims, span);
  return { ...offer, span, isIncluded: span !== null, there };
}

/** True if a verdict can be set with it: its tags name one, and no claim there has one. */
export function offersVerdict({ verdict, there }: Offered): boolean {
  return verdict !== null && (there === null || there.verdict === 'unchecked');
}

/** Returns the claims to make of the offers that are included. */
export function claimsToMake(
  offers: readonly Offered[],
  noteOf: (offer: Offered) => string,
): AnnotatedClaim[] {
  return offers.flatMap((offer) => {
    if (!offer.isIncluded || offer.span === null) return [];
    const { start, end } = offer.span;
    const verdict = offer.setsVerdict && offersVerdict(offer) ? offer.verdict : null;
    return [{ start, end, note: noteOf(offer), verdict }];
  });
}

/** The kinds of places, in the order in which they are shown. */
export const placementKinds = [
  'exact',
  'elsewhere',
  'several',
  'missing',
] as const satisfies Placement['kind'][];
