import { compareClaims, isLive, type Claim } from '../model/claim/claim.ts';
import type { AnnotationFile, ReadAnnotation } from './annotation.ts';
import { annotationFinder, type AnnotatedText, type Placement } from './place.ts';
import { type Decided, decidedVerdicts } from '../model/claim/verdict.ts';
import { inEveryLanguage } from '../i18n/translate.ts';

/** An annotation, the place of its words, and what could be made of it. */
export interface PlannedAnnotation {
  annotation: ReadAnnotation;
  placement: Placement;
  /** The verdict that its tags name. It is offered, and never set without asking. */
  verdict: Decided | null;
}

/** Returns a file's annotations with their places in a text, in the file's order. Changes nothing. */
export function planAnnotations(text: AnnotatedText, file: AnnotationFile): PlannedAnnotation[] {
  const place = annotationFinder(text, file.textHash);
  return file.annotations.map((annotation) => ({
    annotation,
    placement: place(annotation),
    verdict: verdictInTags(annotation.tags),
  }));
}

/** True if it becomes a claim by default: its words are in the text with the same context. */
export function becomesClaimByDefault({ placement }: PlannedAnnotation): boolean {
  return placement.kind === 'exact' || (placement.kind === 'elsewhere' && placement.why !== 'context');
}

/** Returns the first claim on exactly this span that counts, or else a suggestion there, or null. */
export function claimOn(
  claims: Iterable<Claim>,
  { start, end }: { start: number; end: number },
): Claim | null {
  const there = [...claims].filter((claim) => isLive(claim) && claim.start === start && claim.end === end);
  const [first] = there.sort(
    (a, b) => Number(a.status === 'suggested') - Number(b.status === 'suggested') || compareClaims(a, b),
  );
  return first ?? null;
}

/** Words that annotators use as tags, besides the names of the verdicts in the languages of the interface. */
const WORDS: Record<string, Decided> = {
  confirmed: 'verified',
  true: 'verified',
  geverifieerd: 'verified',
  waar: 'verified',
  'not verifiable': 'unverifiable',
  unproven: 'unverifiable',
  onverifieerbaar: 'unverifiable',
  'niet te verifiëren': 'unverifiable',
  debunked: 'refuted',
  false: 'refuted',
  onwaar: 'refuted',
  onjuist: 'refuted',
};

/** Every word for a verdict. It is made on demand, because the words are loaded later than the code. */
function knownWords(): ReadonlyMap<string, Decided> {
  const known = new Map<string, Decided>(Object.entries(WORDS));
  for (const verdict of decidedVerdicts)
    for (const word of [verdict, ...inEveryLanguage(`verdict.${verdict}`)]) known.set(word, verdict);
  return known;
}

/** Returns the verdict that an annotation's tags name; null if they name none, or more than one. */
export function verdictInTags(tags: readonly string[]): Decided | null {
  const known = knownWords();
  const named = tags.map((tag) => {
    const word = tag
      .normalize('NFC')
      .trim()
      .replace(/^#/, '')
      .replace(/[-_\s]+/g, ' ')
      .toLowerCase();
    return known.get(word);
  });
  const [first, ...others] = new Set(named.filter((verdict) => verdict !== undefined));
  return first !== undefined && others.length === 0 ? first : null;
}
