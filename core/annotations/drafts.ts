import { z } from '../kernel/zod.ts';
import type { Version } from '../model/article/article.ts';
import {
  keepClaim,
  newClaim,
  setClaimDetails,
  setVerdict,
  type Author,
} from '../model/claim/claim-changes.ts';
import type { Claim } from '../model/claim/claim.ts';
import { draftMaking, type Draft } from '../model/history/event.ts';
import { Verdict } from '../model/claim/verdict.ts';
import { MAX_ANNOTATIONS } from './limits.ts';
import { claimOn } from './plan.ts';

/**
 * The claim to make of an annotation: on a span (UTF-16, end exclusive), or an addition to the claim that is there.
 */
export const AnnotatedClaim = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  note: z.string().max(20_000),
  /** Null leaves it as it is. */
  verdict: Verdict.exclude(['unchecked']).nullable(),
});
export type AnnotatedClaim = z.infer<typeof AnnotatedClaim>;

export const AnnotatedClaims = z.array(AnnotatedClaim).min(1).max(MAX_ANNOTATIONS);

/** How long a claim's note may be, in UTF-16 code units. */
const ROOM = 20_000;

/**
 * Returns the drafts that make claims of annotations in a version. Several annotations of the same words become one
 * claim with all their notes. A claim that is already there gets the notes that it does not have, and keeps its
 * verdict. A note for which it has no room makes a claim of its own. Throws selectionEmpty for a span without words.
 */
export function annotationDrafts(
  version: Version,
  claims: Iterable<Claim>,
  wanted: readonly AnnotatedClaim[],
  author: Author,
): Draft[] {
  const places = new Map<string, AnnotatedClaim[]>();
  for (const one of wanted) {
    const key = `${one.start}-${one.end}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const there = [...claims];
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : draftsOn(version, claimOn(there, first), same, author);
  });
}

function draftsOn(
  version: Version,
  known: Claim | null,
  same: readonly AnnotatedClaim[],
  author: Author,
): Draft[] {
  const { taken, note, left } = fitting(known?.note ?? '', same);
  const verdict = agreedVerdict(taken);
  const drafts =
    known === null
      ? made(version, taken, note, verdict, author)
      : [
          keepClaim(known),
          setClaimDetails(keptAs(known), { note }),
          verdict === null || known.verdict !== 'unchecked'
            ? null
            : setVerdict(keptAs(known), verdict, author),
        ];
  const others = left.length === 0 ? [] : draftsOn(version, null, left, author);
  return [...drafts.filter((draft) => draft !== null), ...others];
}

function keptAs(claim: Claim): Claim {
  return { ...claim, status: 'kept' };
}

function made(
  version: Version,
  [first]: readonly AnnotatedClaim[],
  note: string,
  verdict: AnnotatedClaim['verdict'],
  author: Author,
): (Draft | null)[] {
  if (first === undefined) return [];
  const claim = { ...newClaim(version, first.start, first.end, author), note: note === '' ? null : note };
  const marked = verdict === null ? null : setVerdict(claim, verdict, author);
  return [draftMaking('claim.made', 'claim', claim), marked];
}

/** If annotators do not agree, their verdicts are not taken. */
function agreedVerdict(same: readonly AnnotatedClaim[]): AnnotatedClaim['verdict'] {
  const [verdict = null, ...others] = new Set(same.map((one) => one.verdict).filter((one) => one !== null));
  return others.length === 0 ? verdict : null;
}

/** The annotations whose notes fit into one note after its present text, that note, and the annotations that do not fit. */
function fitting(
  before: string,
  same: readonly AnnotatedClaim[],
): { taken: AnnotatedClaim[]; note: string; left: AnnotatedClaim[] } {
  const taken: AnnotatedClaim[] = [];
  const left: AnnotatedClaim[] = [];
  let note = before;
  for (const one of same) {
    const longer = note.includes(one.note) ? note : note === '' ? one.note : `${note}\n\n${one.note}`;
    if (longer.length > ROOM) left.push(one);
    else {
      note = longer;
      taken.push(one);
    }
  }
  return { taken, note, left };
}
