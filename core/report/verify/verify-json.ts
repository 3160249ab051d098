import { sealOf, signatureIn, type Hash } from '../model/seal.ts';
import { REPORT_JSON_VERSION } from '../forms/json/json.ts';
import { calculationFindings, type ReportedCalculation } from './calculations.ts';
import { sourceFindings } from './sources.ts';
import { findingOf, type Checked, type ExpectedFile, type Finding, sealFinding } from './finding.ts';
import { z } from '../../kernel/zod.ts';

/** Checks a JSON report by itself: its seal, the hash of its text, the words of every claim, the counts. */
export function verifyJson(file: string, hash: Hash): Checked {
  const value = readJson(file);
  const findings = [sealFinding(file, hash), ...writingFindings(file, value)];
  const parsed = ReportShape.safeParse(value);
  if (!parsed.success)
    return {
      findings: [{ result: 'differs', key: 'verify.notAReport' }],
      files: [],
      sourceHash: null,
      history: null,
    };
  const report = parsed.data;
  if (report.formatVersion > REPORT_JSON_VERSION)
    findings.push({ result: 'differs', key: 'verify.newer', values: { version: report.formatVersion } });
  findings.push(
    ...textFindings(report, hash),
    ...countFindings(report),
    ...calculationFindings(calculationsOf(report)),
    ...sourceFindings(sourcesOf(report), hashesOf(report), listsAll(report)),
  );
  const { article, history } = report;
  return {
    findings,
    files: filesOf(report),
    sourceHash: report.version.sourceSha256,
    history: {
      articleId: article.id,
      length: history.length,
      lastHash: history.lastSha256,
      keyed: history.keyed,
    },
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return null;
  }
}

/**
 * If a name occurs twice, programs read the last value and people the first. Tickmark writes a report in only one
 * way, so comparing with that finds every such trick, also unknown ones.
 */
function writingFindings(file: string, value: unknown): Finding[] {
  const {
    contentSha256: _seal,
    signature: _signature,
    ...report
  } = { ...(value as Record<string, unknown>) };
  const content = signatureIn(file)?.content ?? sealOf(file)?.content ?? file;
  const isAsWritten = content === `${JSON.stringify(report, null, 2)}\n`;
  return isAsWritten ? [] : [{ result: 'differs', key: 'verify.writtenOtherwise' }];
}

function textFindings(report: ReportShape, hash: Hash): Finding[] {
  const { text, version, claims, quotations, proofList } = report;
  if (text === null) return [{ result: 'untold', key: 'verify.noText' }];
  const { content } = text;
  const points = [...content];
  const isWrong = (quote: string, { utf16, codePoints }: Position): boolean => {
    const byUnits = content.slice(utf16.start, utf16.end);
    const byPoints = points.slice(codePoints.start, codePoints.end).join('');
    return byUnits !== quote || byPoints !== quote;
  };
  const wrong = claims.filter(({ quote, position }) => isWrong(quote, position));
  const places = [
    ...(quotations ?? []).map(({ quote, position }) => ({ words: quote, position })),
    ...(proofList ?? []).flatMap((line) => line.places),
  ];
  const misplaced = places.filter(({ words, position }) => isWrong(words, position));
  return [
    findingOf(
      hash(content) === version.textSha256 && content.length === version.length,
      'verify.text',
      'verify.textDiffers',
    ),
    findingOf(wrong.length === 0, 'verify.quotes', 'verify.quotesDiffer', {
      n: wrong.length === 0 ? claims.length : wrong.length,
      numbers: wrong.map(({ number }) => number).join(', '),
    }),
    ...(places.length === 0
      ? []
      : [
          findingOf(misplaced.length === 0, 'verify.places', 'verify.placesDiffer', {
            n: misplaced.length === 0 ? places.length : misplaced.length,
            words: misplaced
              .map(({ words }) => words)
              .slice(0, 5)
              .join(' · '),
          }),
        ]),
  ];
}

/** The counts can be recomputed only from a report that lists every claim. */
function countFindings({ options, totals, claims }: ReportShape): Finding[] {
  if (!listsAll({ options })) return [{ result: 'untold', key: 'verify.notAllListed' }];
  const isSo =
    claims.length === totals.claims &&
    Object.entries(totals.verdicts).every(
      ([verdict, count]) => claims.filter((claim) => claim.verdict.value === verdict).length === count,
    );
  return [findingOf(isSo, 'verify.counts', 'verify.countsDiffer')];
}

function listsAll({ options }: Pick<ReportShape, 'options'>): boolean {
  return options.claims === 'all' && options.speaker === null;
}

function sourcesOf({ sources }: ReportShape) {
  return (
    sources?.map(({ claims, files }) => ({
      claims,
      hashes: files.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])),
    })) ?? null
  );
}

/** The hashes of each piece of a claim's evidence: those of its files, and of the file that it was taken from. */
function hashesOf({ claims }: ReportShape): Map<number, string[][]> {
  return new Map(
    claims.map(({ number, evidence }) => [
      number,
      evidence.map(({ sourceHash, attachments }) =>
        [sourceHash, ...attachments.map(({ sha256 }) => sha256)].filter((hash) => hash !== null),
      ),
    ]),
  );
}

function calculationsOf({ claims }: ReportShape): ReportedCalculation[] {
  return claims.flatMap(({ number, evidence }) =>
    evidence.flatMap(({ calculation }) =>
      calculation === null ? [] : [{ claim: number, given: calculation, isShown: true }],
    ),
  );
}

function filesOf({ claims }: ReportShape): ExpectedFile[] {
  const files = new Map<string, ExpectedFile>();
  for (const { evidence } of claims)
    for (const { attachments } of evidence)
      for (const { sha256, savedAs } of attachments)
        if (sha256 !== null && savedAs !== null) files.set(savedAs, { name: savedAs, hash: sha256 });
  return [...files.values()];
}

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const Position = z.object({ utf16: Span, codePoints: Span });
type Position = z.infer<typeof Position>;
const Verdict = z.enum(['verified', 'unverifiable', 'refuted', 'unchecked']);

/** The part of a JSON report that can be checked; unknown parts are ignored. */
const ReportShape = z.object({
  format: z.literal('tickmark-report'),
  formatVersion: z.int(),
  options: z.object({ claims: z.string(), speaker: z.string().nullable() }),
  article: z.object({ id: z.string() }),
  version: z.object({
    length: z.int(),
    textSha256: z.string(),
    sourceSha256: z.string().nullable(),
  }),
  totals: z.object({ claims: z.int(), verdicts: z.record(Verdict, z.int()) }),
  claims: z.array(
    z.object({
      number: z.int(),
      quote: z.string(),
      position: Position,
      verdict: z.object({ value: Verdict }),
      evidence: z.array(
        z.object({
          // Older reports have none.
          calculation: z.unknown().default(null),
          sourceHash: z.string().nullable().default(null),
          attachments: z.array(z.object({ sha256: z.string().nullable(), savedAs: z.string().nullable() })),
        }),
      ),
    }),
  ),
  text: z.object({ content: z.string() }).nullable(),
  /** Older reports have neither. */
  quotations: z
    .array(z.object({ quote: z.string(), position: Position }))
    .nullable()
    .default(null),
  proofList: z
    .array(z.object({ places: z.array(z.object({ words: z.string(), position: Position })) }))
    .nullable()
    .default(null),
  /** Older reports have no list of sources. */
  sources: z
    .array(
      z.object({
        claims: z.array(z.int()),
        files: z.array(z.object({ sha256: z.string().nullable() })),
      }),
    )
    .nullable()
    .default(null),
  /** Older reports have no keyed hash. */
  history: z.object({
    /** Null if a protected source is blacked out; older reports have it in that case, too. */
    length: z.int().nullable(),
    lastSha256: z.string().nullable(),
    keyed: z.string().nullable().default(null),
  }),
});
type ReportShape = z.infer<typeof ReportShape>;
