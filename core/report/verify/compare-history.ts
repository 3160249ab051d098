import { Article } from '../../model/article/article.ts';
import { Claim, nothingSaid, orderedClaims } from '../../model/claim/claim.ts';
import type { Event } from '../../model/history/event.ts';
import type { Id } from '../../kernel/ids.ts';
import { Review } from '../../model/review/review.ts';
import type { Checker } from '../../model/session.ts';
import {
  isSameButForBars,
  entryMark,
  reviewMark,
  type HistoryTicks,
  type Reported,
  type ReportedClaim,
} from './reported.ts';
import { findingOf, type Finding } from './finding.ts';

/** A thing as it was. `isWhole` is false if some of its fields are missing because they are sealed or erased. */
export interface HistoryThing {
  entity: Event['entity'];
  fields: Readonly<Record<string, unknown>>;
  isWhole: boolean;
}

/** The contents of a library when a report was made, from its history up to then. */
export interface HistoryThen {
  events: readonly Event[];
  /** The fields and the kind of each thing, by its id. */
  things: ReadonlyMap<string, HistoryThing>;
  /** As they are called now. */
  people: readonly Checker[];
}

/** A claim as the history has it, with how much evidence it had and what second readers had said. */
interface HistoryClaim {
  claim: Claim;
  evidence: number;
  reviews: Review[];
}

/**
 * Compares everything that a report gives with what the library had when it was made, claim by claim: which claims, their words,
 * both verdicts, who decided and when, reasons and corrections, evidence and second readings, people and entries.
 */
export function compareHistory(reported: Reported, then: HistoryThen): Finding[] {
  const versionId = versionOf(reported, then);
  if (versionId === null) return [{ result: 'differs', key: 'verify.hist.versionDiffers' }];
  const numbered = claimsThen(then, versionId);
  const pairs = reported.claims.map((shown) => ({ shown, had: hadAs(shown, numbered) }));
  const strange = pairs.filter(({ shown, had }) => had === null || !isSameClaim(shown, had));
  const known = pairs.flatMap(({ shown, had }) =>
    had !== null && isSameClaim(shown, had) ? [{ shown, had }] : [],
  );
  const each = (
    fits: Finding['key'],
    differs: Finding['key'],
    isSo: (shown: ReportedClaim, had: HistoryClaim) => boolean | null,
  ): Finding[] => {
    const results = known.map(({ shown, had }) => ({ number: shown.number, isSo: isSo(shown, had) }));
    const wrong = results.filter((one) => one.isSo === false).map(({ number }) => number);
    const compared = results.filter((one) => one.isSo !== null).length;
    if (compared === 0) return [];
    return [findingOf(wrong.length === 0, fits, differs, valuesOf(wrong, compared))];
  };
  return [
    findingOf(strange.length === 0, 'verify.hist.claims', 'verify.hist.claimsDiffer', {
      ...valuesOf(
        strange.map(({ shown }) => shown.number),
        pairs.length,
      ),
    }),
    ...missingFindings(reported, numbered),
    ...each('verify.hist.verdicts', 'verify.hist.verdictsDiffer', (shown, { claim }) => {
      const said = claim.attribution === null ? null : claim.said;
      return shown.so === claim.verdict && shown.said === said;
    }),
    ...each(
      'verify.hist.deciders',
      'verify.hist.decidersDiffer',
      (shown, { claim }) => shown.decided(ticksOf(claim)).who,
    ),
    ...each(
      'verify.hist.moments',
      'verify.hist.momentsDiffer',
      (shown, { claim }) => shown.decided(ticksOf(claim)).when,
    ),
    ...each('verify.hist.reasons', 'verify.hist.reasonsDiffer', reasonsFit),
    ...(isEvidenceWhole(then)
      ? each(
          'verify.hist.evidence',
          'verify.hist.evidenceDiffers',
          (shown, { evidence }) => shown.evidence === evidence,
        )
      : [{ result: 'untold', key: 'verify.hist.evidenceSealed' } as const]),
    ...each('verify.hist.reviews', 'verify.hist.reviewsDiffer', reviewsFit),
    ...peopleFindings(reported, then),
    ...entryFindings(reported, then),
    titleFinding(reported, then),
    ...reported.notCompared.map((part): Finding => ({ result: 'untold', key: `verify.hist.not.${part}` })),
  ];
}

/** False if entries about evidence are sealed: then nobody can say to which claim it belongs. */
function isEvidenceWhole({ things }: HistoryThen): boolean {
  return [...things.values()].every(({ entity, isWhole }) => entity !== 'evidence' || isWhole);
}

function valuesOf(wrong: readonly number[], all: number): Finding['values'] {
  return { n: wrong.length === 0 ? all : wrong.length, numbers: wrong.join(', ') };
}

function versionOf({ version }: Reported, { things }: HistoryThen): Id | null {
  for (const [id, { entity, fields }] of things)
    if (
      entity === 'version' &&
      ('id' in version ? id === version.id : fields['textHash'] === version.textHash)
    )
      return id;
  return null;
}

/** The claims of a version as they were, by the numbers that a report gives them. */
function claimsThen({ things }: HistoryThen, versionId: Id): Map<number, HistoryClaim> {
  const claims: Claim[] = [];
  const evidence = new Map<unknown, number>();
  const reviews = new Map<unknown, Review[]>();
  for (const { entity, fields } of things.values()) {
    if (fields['removed'] === true) continue;
    const claimId = fields['claimId'];
    if (entity === 'evidence') evidence.set(claimId, (evidence.get(claimId) ?? 0) + 1);
    if (entity === 'review') {
      const review = Review.safeParse(fields);
      if (review.success) reviews.set(claimId, [...(reviews.get(claimId) ?? []), review.data]);
    }
    if (entity !== 'claim' || fields['versionId'] !== versionId) continue;
    // Entries of an older Tickmark lack the fields that claims have gained since.
    const claim = Claim.safeParse({ ...nothingSaid, origin: 'checker', status: 'kept', ...fields });
    if (claim.success) claims.push(claim.data);
  }
  return new Map(
    orderedClaims(claims).map((claim, index) => [
      index + 1,
      { claim, evidence: evidence.get(claim.id) ?? 0, reviews: reviews.get(claim.id) ?? [] },
    ]),
  );
}

function hadAs({ number }: ReportedClaim, numbered: ReadonlyMap<number, HistoryClaim>): HistoryClaim | null {
  return numbered.get(number) ?? null;
}

function isSameClaim({ id, quote }: ReportedClaim, { claim }: HistoryClaim): boolean {
  return (id === undefined || id === claim.id) && quote === claim.quote;
}

/** The finding for a report that leaves out a claim, although it says that it lists all. */
function missingFindings(
  { lists, claims }: Reported,
  numbered: ReadonlyMap<number, HistoryClaim>,
): Finding[] {
  if (lists === null) return [{ result: 'untold', key: 'verify.hist.notAllListed' }];
  const listed = new Set(claims.map(({ number }) => number));
  const missing = [...numbered].filter(
    ([number, { claim }]) => !listed.has(number) && isListed(claim, lists),
  );
  const numbers = missing.map(([number]) => number);
  return [
    findingOf(
      numbers.length === 0,
      'verify.hist.complete',
      'verify.hist.incomplete',
      valuesOf(numbers, claims.length),
    ),
  ];
}

function isListed(
  { status, verdict, said, attribution }: Claim,
  lists: NonNullable<Reported['lists']>,
): boolean {
  if (status === 'suggested') return false;
  if (lists === 'all') return true;
  const ticks = attribution === null ? [verdict] : [verdict, said];
  return lists === 'decided' ? ticks.some((tick) => tick !== 'unchecked') : ticks.includes('refuted');
}

function ticksOf(claim: Claim): HistoryTicks {
  return {
    so: { verdict: claim.verdict, by: claim.verdictBy, at: claim.verdictAt },
    said: claim.attribution && { verdict: claim.said, by: claim.saidBy, at: claim.saidAt },
  };
}

/** Words that a checker wrote for an earlier verdict are in the library, but not in a report. */
function reasonsFit(shown: ReportedClaim, { claim }: HistoryClaim): boolean {
  const ticks = claim.attribution === null ? [claim.verdict] : [claim.verdict, claim.said];
  const isUnverifiable = ticks.includes('unverifiable');
  const isOpen = isUnverifiable || claim.verdict === 'unchecked';
  return (
    shown.isReason(isUnverifiable ? claim.reason : null) &&
    isSameButForBars(shown.speaker, claim.attribution?.speaker ?? null) &&
    isSameButForBars(shown.tried, isOpen ? claim.tried : null) &&
    isSameButForBars(shown.wouldSettle, isOpen ? claim.wouldSettle : null) &&
    isSameButForBars(shown.correction, ticks.includes('refuted') ? claim.correction : null)
  );
}

function reviewsFit({ reviews }: ReportedClaim, had: HistoryClaim): boolean | null {
  if (reviews === undefined) return null;
  const marks = had.reviews.map((review) =>
    reviewMark({
      by: review.checkerId,
      at: review.createdAt,
      agrees: review.agrees,
      verdict: review.verdict,
      settledBy: review.resolvedBy,
      settledAt: review.resolvedAt,
    }),
  );
  return marks.sort().join('\n') === [...reviews].sort().join('\n');
}

function peopleFindings(reported: Reported, { people }: HistoryThen): Finding[] {
  const strangers = reported.strangers(people);
  if (strangers === null) return [{ result: 'untold', key: 'verify.hist.nobodyNamed' }];
  return [
    findingOf(strangers.length === 0, 'verify.hist.people', 'verify.hist.peopleDiffer', {
      names: strangers.join(', '),
    }),
  ];
}

function entryFindings({ entries }: Reported, { events }: HistoryThen): Finding[] {
  if (entries === undefined) return [];
  const isSame = (event: Event | undefined, mark: string): boolean =>
    event !== undefined &&
    [event.checkerId, null].some((by) => mark === entryMark({ at: event.at, by, kind: event.kind }));
  // If some entries are not listed, the places of the others are not given. So each is searched for after the one before it.
  let after = 0;
  const placeOf = ({ seq, mark }: { seq: number; mark: string }): number => {
    if (entries.isWhole) return seq - 1;
    for (let at = after; at < events.length; at++) if (isSame(events[at], mark)) return at;
    return -1;
  };
  const wrong = entries.listed.filter((entry) => {
    const at = placeOf(entry);
    if (!isSame(events[at], entry.mark)) return true;
    after = at + 1;
    return false;
  });
  return [
    findingOf(
      wrong.length === 0,
      'verify.hist.entries',
      'verify.hist.entriesDiffer',
      valuesOf(
        wrong.map(({ seq }) => seq),
        entries.listed.length,
      ),
    ),
  ];
}

function titleFinding({ title }: Reported, { things }: HistoryThen): Finding {
  const article = [...things.values()].find(({ entity }) => entity === 'article');
  const had = Article.shape.title.safeParse(article?.fields['title']);
  return findingOf(
    had.success && isSameButForBars(title, had.data),
    'verify.hist.title',
    'verify.hist.titleDiffers',
  );
}
