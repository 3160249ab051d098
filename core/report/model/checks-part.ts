import type { Span } from '../../model/article/article.ts';
import { proofKey, ticksByLine, type ProofTick } from '../../model/proof-tick.ts';
import type { ArticleChecks, CheckedProof, CheckedQuotation } from '../../model/source/article-checks.ts';
import { marksInExcerpt, marksInQuotation, piecesOf } from '../../model/source/quotation-marks.ts';
import type { Locator } from '../../model/source/locator.ts';
import type { Redaction } from '../../protection/redaction.ts';
import type { ReportModel, ReportProofLine, ReportQuotation, ReportSourcePlace } from './model.ts';
import type { Who } from './people.ts';
import type { Place } from './text-part.ts';

interface ChecksAround {
  text: string;
  place: (span: Span) => Place;
  who: Who;
  redaction: Redaction;
  ticks: readonly ProofTick[];
  wanted: { quotations: boolean; proofList: boolean };
}

/** Every span whose place the parts give. */
export function spansOfChecks(checks: ArticleChecks | null): Span[] {
  if (checks === null) return [];
  return [
    ...checks.quotations.map(({ content }) => content),
    ...checks.proof.flatMap(({ item }) => item.places),
  ];
}

/** Returns what a report says of the quotations and of the proof list. `checks` are null where the options ask for neither. */
export function checksPart(
  checks: ArticleChecks | null,
  around: ChecksAround,
): Pick<ReportModel, 'quotations' | 'proofList' | 'comparedWith'> {
  if (checks === null) return { quotations: null, proofList: null, comparedWith: [] };
  const { wanted, redaction, ticks } = around;
  const byLine = ticksByLine(ticks);
  const names = checks.sources.map(({ name }) => redaction.clean(name));
  const at = (source: number, locator: Locator | null): ReportSourcePlace => ({
    name: names[source] ?? '',
    locator,
  });
  return {
    quotations: wanted.quotations
      ? checks.quotations.map((quotation) => quotationPart(quotation, at, around))
      : null,
    proofList: wanted.proofList ? checks.proof.map((line) => proofPart(line, byLine, at, around)) : null,
    comparedWith: names,
  };
}

type At = (source: number, locator: Locator | null) => ReportSourcePlace;

function quotationPart(
  { content, speaker, matches }: CheckedQuotation,
  at: At,
  { text, place, redaction }: ChecksAround,
): ReportQuotation {
  const quote = text.slice(content.start, content.end);
  const [match] = matches;
  const told = { ...place(content), quote, speaker };
  if (match === undefined)
    return { ...told, kind: 'notFound', source: null, words: piecesOf(quote, []), excerpt: [] };
  const { kind, excerpt, source, locator } = match;
  // What is blacked out moves the rest: the marks would stand on other letters.
  const shown = redaction.clean(excerpt);
  return {
    ...told,
    kind,
    source: at(source, locator),
    words: piecesOf(quote, marksInQuotation(content.start, match)),
    excerpt: piecesOf(shown, shown === excerpt ? marksInExcerpt(match) : []),
  };
}

function proofPart(
  { item, finding, locator }: CheckedProof,
  byLine: ReadonlyMap<string, readonly ProofTick[]>,
  at: At,
  { text, place, who, redaction }: ChecksAround,
): ReportProofLine {
  const { kind, words, of, places } = item;
  const has = finding !== null && finding.state !== 'absent';
  return {
    kind,
    words,
    of,
    places: places.map((span) => ({ ...place(span), words: text.slice(span.start, span.end) })),
    state: finding?.state ?? null,
    found: has && finding.state === 'otherwise' ? redaction.clean(finding.words) : null,
    source: has ? at(finding.source, locator) : null,
    ticks: (byLine.get(proofKey(item)) ?? []).map(({ createdBy, createdAt }) => ({
      by: who(createdBy),
      at: createdAt,
    })),
  };
}
