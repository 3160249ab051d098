import { nothingSaid, type Attribution, type Claim } from '../../model/claim/claim.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { BAR } from '../../protection/redaction.ts';
import type { FiledClaim, ReportFile } from './read-report.ts';

/** The claim's article and version, when the report was made, and who stands for people whom it does not name. */
export interface ImportContext {
  articleId: Id;
  versionId: Id;
  exportedAt: string;
  unnamed: Id;
  unnamedSecond: Id;
}

/** A claim of a report with its evidence and its second readings. */
interface ImportedClaim {
  claim: Claim;
  evidence: Evidence[];
  reviews: Review[];
}

/** Returns a claim of a report as rows. */
export function importedClaim(filed: FiledClaim, place: ImportContext): ImportedClaim {
  const { verdict, said, attribution } = filed;
  const claim: Claim = {
    ...plain(filed, place),
    id: filed.id,
    origin: 'checker',
    status: 'kept',
    hedge: filed.hedge,
    kind: filed.kind,
    attribution: attribution === null ? null : attributionOf(attribution),
    reason: filed.reason,
    tried: filed.tried,
    wouldSettle: filed.wouldSettle,
    correction: filed.correction,
    note: filed.note,
    verdict: verdict.value,
    verdictBy: deciderOf(verdict, place),
    verdictAt: verdict.at,
    said: said?.value ?? 'unchecked',
    saidBy: said === null ? null : deciderOf(said, place),
    saidAt: said?.at ?? null,
    createdBy: filed.createdBy ?? place.unnamed,
    createdAt: filed.createdAt,
  };
  return {
    claim,
    evidence: evidenceInOrder(filed.evidence, claim.id, place),
    reviews: filed.reviews.map((review) => reviewOf(review, claim, place)),
  };
}

/** Who set a tick; null if it is not set. */
function deciderOf({ value, by }: FiledClaim['verdict'], { unnamed }: ImportContext): Id | null {
  return value === 'unchecked' ? null : (by ?? unnamed);
}

/** Returns words that the app had suggested, as a suggestion again. */
export function importedSuggestion(filed: ReportFile['suggestions'][number], place: ImportContext): Claim {
  return {
    ...plain(filed, place),
    id: newId(),
    origin: 'detector',
    status: 'suggested',
    kind: filed.kind,
    createdBy: place.unnamed,
    createdAt: place.exportedAt,
  };
}

function plain(
  { quote, position }: Pick<FiledClaim, 'quote' | 'position'>,
  { articleId, versionId }: ImportContext,
): Omit<Claim, 'id' | 'origin' | 'status' | 'createdBy' | 'createdAt'> {
  return {
    articleId,
    versionId,
    ...position.utf16,
    quote,
    ...nothingSaid,
  };
}

function attributionOf({
  speaker,
  speakerPosition,
  cue,
  cuePosition,
  via,
}: NonNullable<FiledClaim['attribution']>): Attribution {
  return {
    speaker,
    speakerSpan: speakerPosition?.utf16 ?? null,
    cue,
    cueSpan: cuePosition?.utf16 ?? null,
    ...(via.length === 0 ? {} : { via }),
  };
}

/** Evidence is sorted by its ids, so blacked-out evidence gets an id that keeps its place. */
function evidenceInOrder(filed: FiledClaim['evidence'], claimId: Id, place: ImportContext): Evidence[] {
  const pieces: Evidence[] = [];
  for (const [index, piece] of filed.entries()) {
    const before = pieces.at(-1)?.id;
    const after = filed.slice(index + 1).find(({ id }) => id !== null)?.id ?? null;
    const id =
      piece.id ??
      (before !== undefined ? neighbour(before, 1) : after && neighbour(after, index - filed.length));
    pieces.push(evidenceOf({ ...piece, id }, claimId, place));
  }
  return pieces;
}

/** The id that is `by` places after another one, or before it if `by` is negative. */
function neighbour(id: Id, by: number): Id {
  const last = (parseInt(id.slice(24), 16) + by + 2 ** 48) % 2 ** 48;
  return `${id.slice(0, 24)}${last.toString(16).padStart(12, '0')}`;
}

function evidenceOf(filed: FiledClaim['evidence'][number], claimId: Id, place: ImportContext): Evidence {
  const { id, recordedBy, recordedAt, attachments, blackedOut: _blackedOut, ...details } = filed;
  return {
    ...details,
    // An address that was blacked out leads nowhere.
    link: details.link?.includes(BAR) === true ? null : details.link,
    archivedCopy: details.archivedCopy?.includes(BAR) === true ? null : details.archivedCopy,
    id: id ?? newId(),
    claimId,
    attachments: attachments.flatMap(({ name, sha256, size, mediaType }) =>
      sha256 === null ? [] : [{ name, hash: sha256, size, mediaType }],
    ),
    createdBy: recordedBy ?? place.unnamed,
    createdAt: recordedAt ?? place.exportedAt,
    removed: false,
  };
}

function reviewOf(
  filed: FiledClaim['reviews'][number],
  claim: Claim,
  { unnamed, unnamedSecond }: ImportContext,
): Review {
  const { by, at, agrees, present, verdict, reason, said, independent, ofBy, ofVerdict, ofSaid, settled } =
    filed;
  return {
    id: newId(),
    claimId: claim.id,
    checkerId: by ?? unnamedSecond,
    agrees,
    verdict,
    reason: agrees ? reason : (reason ?? ''),
    said,
    independent,
    ofVerdict,
    ofSaid,
    // A report says only whether a sign-off is of the verdict that stands.
    ofVerdictAt: present ? claim.verdictAt : null,
    ofBy: independent ? (ofBy ?? unnamed) : ofBy,
    ofQuote: present ? claim.quote : null,
    resolvedBy: settled === null ? null : (settled.by ?? unnamed),
    resolvedAt: settled?.at ?? null,
    resolution: settled?.how ?? null,
    resolvedVerdict: settled?.verdict ?? null,
    createdAt: at,
    removed: false,
  };
}
