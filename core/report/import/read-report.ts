import { TickmarkError } from '../../kernel/errors.ts';
import { REPORT_JSON_VERSION } from '../forms/json/json.ts';
import type { Hash } from '../model/seal.ts';
import { verifyJson } from '../verify/verify-json.ts';
import { z } from '../../kernel/zod.ts';
import {
  ArticleDetails,
  BlockKind,
  LanguageTag,
  Release,
  SourceFormat,
  Span,
} from '../../model/article/article.ts';
import { ClaimKind } from '../../model/claim/claim.ts';
import { Calculation } from '../../model/calculation.ts';
import { ProofWords } from '../../model/proof-tick.ts';
import { Locator } from '../../model/source/locator.ts';
import { SourceKind } from '../../model/source/source.ts';
import {
  EvidenceKind,
  EvidenceTarget,
  Stance,
  Supplier,
  Surroundings,
} from '../../model/evidence/evidence.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';
import { UnverifiableReason, Verdict } from '../../model/claim/verdict.ts';

const Text = z.string();
const Words = Text.nullable();
const Who = Id.nullable();
const Position = z.object({ utf16: Span });

const Tick = z.object({ value: Verdict, by: Who, at: Moment.nullable() });

const Review = z.object({
  by: Who,
  at: Moment,
  agrees: z.boolean(),
  present: z.boolean(),
  verdict: Verdict.nullable(),
  reason: Words,
  // Older reports have none of these.
  said: Verdict.nullable().default(null),
  independent: z.boolean().default(false),
  ofBy: Who.default(null),
  ofVerdict: Verdict,
  ofSaid: Verdict,
  settled: z.object({ by: Who, at: Moment, how: Text, verdict: Verdict.nullable().default(null) }).nullable(),
});

const Evidence = z.object({
  id: Who,
  kind: EvidenceKind,
  stance: Stance,
  target: EvidenceTarget,
  protected: z.boolean(),
  blackedOut: z.boolean().default(false),
  title: Words,
  link: Words,
  quotation: Words,
  lookedAt: Words,
  contact: Words,
  note: Words,
  // Older reports have none of these.
  sourceHash: Sha256.nullable().default(null),
  locator: Locator.nullable().default(null),
  surroundings: Surroundings.nullable().default(null),
  publisher: Words.default(null),
  published: Words.default(null),
  archivedCopy: Words.default(null),
  supplier: Supplier.nullable().default(null),
  primary: z.boolean().nullable().default(null),
  calculation: Calculation.nullable().default(null),
  attachments: z.array(
    z.object({
      name: Text,
      sha256: Sha256.nullable(),
      size: z.int().min(0),
      mediaType: Text,
      savedAs: Words,
    }),
  ),
  recordedBy: Who,
  recordedAt: Moment.nullable(),
});

/** A source as the report lists it: without an id, its note, whom to ask, and what it may not be used for. */
const Source = z.object({
  kind: SourceKind,
  title: Words,
  supplier: Supplier,
  primary: z.boolean(),
  publisher: Words,
  author: Words,
  published: Words,
  link: Words,
  archivedCopy: Words,
  lookedAt: Words,
  protected: z.boolean(),
  files: z.array(z.object({ name: Text, sha256: Sha256.nullable(), size: z.int().min(0), mediaType: Text })),
  /** Numbers of the claims that have evidence from it. */
  claims: z.array(z.int()),
});
export type FiledSource = z.infer<typeof Source>;

/** A line of the proof list, and who ticked it. What the sources have of it is found anew. */
const ProofLine = z.object({ ...ProofWords.shape, ticks: z.array(z.object({ by: Who, at: Moment })) });

const Claim = z.object({
  id: Id,
  number: z.int().min(1),
  quote: Text,
  position: Position,
  kind: ClaimKind.nullable(),
  attribution: z
    .object({
      speaker: Text,
      speakerPosition: Position.nullable(),
      cue: Words,
      cuePosition: Position.nullable(),
      via: z.array(Text),
    })
    .nullable(),
  hedge: Words,
  verdict: Tick,
  said: Tick.nullable(),
  reason: UnverifiableReason.nullable(),
  tried: Words,
  wouldSettle: Words,
  correction: Words,
  note: Words,
  reviews: z.array(Review),
  evidence: z.array(Evidence),
  createdBy: Who,
  createdAt: Moment,
});
export type FiledClaim = z.infer<typeof Claim>;

/** The parts of a JSON report (docs/formats/report-json.md) that an article is made of; unknown parts are ignored. */
export const ReportFile = z.object({
  formatVersion: z.int(),
  exportedAt: Moment,
  article: z.object({ id: Id, ...ArticleDetails.shape, language: LanguageTag }),
  version: z.object({
    id: Id,
    number: z.int().min(1),
    format: SourceFormat,
    loadedAt: Moment,
    words: z.int().min(0),
    textSha256: Sha256,
    sourceName: Words,
    sourceSha256: Sha256.nullable(),
    release: Release.nullable(),
  }),
  checkers: z.array(z.object({ id: Id, name: Words, initials: Text })),
  totals: z.object({ unlisted: z.int().min(0) }),
  claims: z.array(Claim),
  // Older reports have none of these three.
  quotations: z.array(z.unknown()).nullable().default(null),
  proofList: z.array(ProofLine).nullable().default(null),
  sources: z.array(Source).nullable().default(null),
  history: z.object({ entries: z.array(z.unknown()).nullable().default(null) }),
  suggestions: z.array(z.object({ quote: Text, position: Position, kind: ClaimKind.nullable() })),
  sessions: z.array(
    z.object({ by: Who, startedAt: Moment, endedAt: Moment.nullable(), changes: z.int().min(0) }),
  ),
  text: z.object({
    content: Text,
    blocks: z.array(
      z.object({
        index: z.int().min(0),
        kind: BlockKind,
        level: z.int().min(1).max(6).nullable(),
        isText: z.boolean(),
        position: Position,
      }),
    ),
    sentences: z.array(
      z.object({
        index: z.int().min(0),
        block: z.int().min(0),
        state: z.enum(['claimed', 'noClaim', 'suggested', 'untouched']).nullable(),
        position: Position,
      }),
    ),
  }),
});
export type ReportFile = z.infer<typeof ReportFile>;

/**
 * Reads a JSON report so that an article can be made of it. Throws reportNewer; reportNoText for a report without the
 * article's text; reportDamaged if its seal, its text's hash or the words of its claims do not fit.
 */
export function readReport(bytes: Uint8Array, name: string, hash: Hash): ReportFile {
  const json = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TickmarkError('reportDamaged', { name, problem: 'JSON' });
  }
  const version = property(value, 'formatVersion');
  if (typeof version === 'number' && version > REPORT_JSON_VERSION)
    throw new TickmarkError('reportNewer', { name, version });
  if (property(value, 'text') === null) throw new TickmarkError('reportNoText', { name });
  const wrong = verifyJson(json, hash).findings.find(({ result }) => result === 'differs');
  if (wrong !== undefined)
    throw new TickmarkError('reportDamaged', { name, problem: wrong.key.slice('verify.'.length) });
  const parsed = ReportFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new TickmarkError('reportDamaged', { name, problem });
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
