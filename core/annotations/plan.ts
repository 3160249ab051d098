import { compareClaims, isLive, type Claim } from '../model/claim/claim.ts';
import type { AnnotationFile, ReadAnnotation } from './annotation.ts';
import { annotationFinder, type AnnotatedText, type Placement } from './place.ts';
import type { Decided } from '../model/claim/verdict.ts';
import { verdictInTags } from './verdict-words.ts';

/** An annotation, where its words stand, and what could be made of it. */
export interface PlannedAnnotation {
  annotation: ReadAnnotation;
  placement: Placement;
  /** The verdict that its tags name: to be offered, never set unasked. */
  verdict: Decided | null;
}

/** Returns what a file's annotations come to in a text: each with its place, in the file's order. Changes nothing. */
export function planAnnotations(text: AnnotatedText, file: AnnotationFile): PlannedAnnotation[] {
  const place = annotationFinder(text, file.textHash);
  return file.annotations.map((annotation) => ({
    annotation,
    placement: place(annotation),
    verdict: verdictInTags(annotation.tags),
  }));
}

/** True where a claim is made of it unless somebody says otherwise: its words are there, between what stood around them. */
export function isTakenUnasked({ placement }: PlannedAnnotation): boolean {
  return placement.kind === 'exact' || (placement.kind === 'elsewhere' && placement.why !== 'context');
}

/** Returns the claim that lies on exactly this span, the first of those that count; else a suggestion there; or null. */
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
