import type { Span } from '../../model/article/article.ts';
import { isLive, orderedClaims } from '../../model/claim/claim.ts';
import type { ArticleState } from '../../contract/index.ts';
import { sentenceStates } from '../../model/article/coverage.ts';
import type { Event } from '../../model/history/event.ts';
import type { MaybeProtected } from '../../protection/known-by.ts';
import { knownSpeakers } from '../../speakers/known-speakers.ts';
import type { ArticleChecks } from '../../model/source/article-checks.ts';
import type { Source } from '../../model/source/source.ts';
import { sourcesPart } from './sources-part.ts';
import { checksPart, spansOfChecks } from './checks-part.ts';
import { agreementPart, speakersOf, totalsOf } from './totals.ts';
import { claimEntry } from './claim-entry.ts';
import { entriesOf } from './entries.ts';
import { fileNames } from '../file-names.ts';
import type { ReportLook } from '../look.ts';
import type { ReportClaim, ReportModel, ReportVersion } from './model.ts';
import type { ReportOptions } from '../../model/report/options.ts';
import { participants, secondReaders, whoFor, workPeriod } from './people.ts';
import { placesIn, textPart, untouchedSentences, stretchesOf } from './text-part.ts';
import { reportRows, type ReportRows } from './report-rows.ts';
import { redactionFor, type Redaction } from '../../protection/redaction.ts';

export interface ReportMeta {
  /** When the report is made: ISO 8601 in UTC. */
  exportedAt: string;
  appVersion: string;
  /** IANA name of the time zone in which people read it; the machine's own if it is left out. */
  timeZone?: string;
  /** The article's history, in order; needed if the options include it. */
  events?: readonly Event[];
  /**
   * Protected evidence of any version of the article and its protected sources, as they are and as they were. It need not
   * include the evidence in the state.
   */
  hidden?: readonly MaybeProtected[];
  /**
   * What the report must not say, given the options, all this evidence and the text that counts as the article's own
   * (see `ownText`). If it is left out, it is made from the version's text.
   */
  redaction?: Redaction;
  /** Returns a hash of the history under the library's own key: see ReportHistory. */
  keyed?: (hash: string) => string | null;
  /** What the sources have of the quotations and the proof list; needed if the options ask for either. */
  checks?: ArticleChecks | null;
  /** The article's sources in use, the oldest first; needed if the options ask for them. */
  sources?: readonly Source[];
  /** The newsroom's look, if the options name one. */
  look?: ReportLook | null;
}

/**
 * Returns everything that a report of the article says, blacked out as the options require. It leaves out claims that
 * were removed or dismissed. The numbers of the others do not depend on the options. Suggestions that nobody has
 * looked at are listed separately.
 */
export function buildReport(state: ArticleState, options: ReportOptions, meta: ReportMeta): ReportModel {
  const { article, version } = state;
  const known = [...(meta.hidden ?? []), ...state.evidence];
  const redaction = meta.redaction ?? redactionFor(known, version.text, options.nameProtected);
  const hides = known.some(redaction.covers);
  const rows = reportRows(state, redaction);
  const who = whoFor(options);
  const sentences = [...state.sentences].sort((a, b) => a.start - b.start);
  const states = sentenceStates(state.blocks, sentences, state.claims);
  const checks = options.quotations || options.proofList ? (meta.checks ?? null) : null;
  const place = placesIn(version.text, [...spansOf(state), ...spansOfChecks(checks)]);
  const around = {
    text: version.text,
    sentences,
    evidence: byClaim(rows.evidence),
    reviews: byClaim(rows.reviews),
    place,
    who,
    nameFile: fileNames(options.evidenceFiles),
    options,
    language: article.language,
    nameOfFile: namesOfFiles(rows.evidence),
  };
  const numbered = orderedClaims(rows.claims).map((claim, index) => ({ claim, number: index + 1 }));
  const looked = numbered.filter(({ claim }) => claim.status !== 'suggested');
  const claims = looked.map(({ claim, number }) => claimEntry(claim, number, around));
  const checked = checksPart(checks, {
    text: version.text,
    place,
    who,
    redaction,
    ticks: state.proofTicks,
    wanted: options,
  });
  const wanted = wantedClaims(state, options);
  const listed = claims.filter((claim) => isListed(claim, options) && wanted.has(claim.id));
  const suggestions = numbered.filter(({ claim }) => claim.status === 'suggested');
  const shown = new Set(claims.map((claim) => claim.id));
  const numbers = new Map(numbered.map(({ claim, number }) => [claim.id, number]));
  return {
    language: options.language,
    options: { ...options, speaker: wanted.speaker && redaction.cleanUnlessPrinted(wanted.speaker) },
    exportedAt: meta.exportedAt,
    appVersion: meta.appVersion,
    timeZone: meta.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    look: meta.look ?? null,
    article: articleOf(rows),
    version: versionOf(rows),
    people: participants(rows, claims, options, checked.proofList),
    secondReaders: secondReaders(claims),
    period: workPeriod(rows.sessions, claims),
    totals: totalsOf(claims, suggestions.length, listed.length, states),
    protectedSources: {
      count: rows.evidence.filter((entry) => entry.protected && shown.has(entry.claimId)).length,
      named: options.nameProtected,
    },
    claims: listed,
    suggestions: suggestions.map(({ claim, number }) => ({
      number,
      ...place({ start: claim.start, end: claim.end }),
      quote: claim.quote,
      kind: claim.kind,
    })),
    speakers: speakersOf(
      claims,
      // Speakers are grouped by the names that the report shows: a name that is blacked out is nobody's other name.
      knownSpeakers(
        claims.flatMap(({ attribution }) => attribution?.speaker ?? []),
        version.text,
        article.language,
      ),
    ),
    stretches: stretchesOf(sentences, states),
    corrections: claims.filter(needsCorrection),
    unchecked: claims.filter((claim) => claim.so.verdict === 'unchecked').map((claim) => claim.number),
    untouched: untouchedSentences(sentences, states, version.text, place),
    sessions: [...rows.sessions]
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
      .map(({ checkerId, startedAt, endedAt, changes }) => ({
        by: who(checkerId),
        startedAt,
        endedAt,
        changes,
      })),
    agreement: agreementPart(rows.claims, rows.reviews, numbers, who),
    text: options.fullText ? textPart(state, sentences, states, place) : null,
    ...checked,
    sources: options.sources
      ? sourcesPart(
          meta.sources ?? [],
          redaction,
          rows.evidence,
          new Map(claims.map(({ id, number }) => [id, number])),
        )
      : null,
    history: historyOf(state, hides, meta),
    entries: options.history
      ? entriesOf(meta.events ?? [], {
          evidence: known,
          reviews: state.reviews,
          numbers,
          redaction,
          who,
        })
      : null,
  };
}

/** True if the words must change, because they are not true or the speaker never said them. */
export function needsCorrection(claim: ReportClaim): boolean {
  return claim.so.verdict === 'refuted' || claim.said?.verdict === 'refuted';
}

function isListed(claim: ReportClaim, { claims }: ReportOptions): boolean {
  if (claims === 'all') return true;
  if (claims === 'corrections') return needsCorrection(claim);
  return claim.so.verdict !== 'unchecked' || (claim.said !== null && claim.said.verdict !== 'unchecked');
}

/**
 * The claims of the speaker whom the options name, under whatever name the claims have for the speaker; and the
 * fullest of those names.
 */
function wantedClaims(
  { claims, version, article }: ArticleState,
  { speaker: asked }: ReportOptions,
): { speaker: string | null; has: (claimId: string) => boolean } {
  if (asked === null) return { speaker: null, has: () => true };
  const looked = claims.filter((claim) => isLive(claim) && claim.status !== 'suggested');
  const names = looked.flatMap(({ attribution }) => attribution?.speaker ?? []);
  const called = knownSpeakers(names, version.text, article.language);
  const nameOf = (name: string): string => called.get(name)?.name ?? name;
  const speaker = nameOf(asked);
  const wanted = looked.filter(({ attribution }) => attribution && nameOf(attribution.speaker) === speaker);
  const ids = new Set(wanted.map(({ id }) => id));
  return { speaker, has: (id) => ids.has(id) };
}

/** Returns what files are called: by the title of the evidence that has them alone, else by their own names. */
function namesOfFiles(evidence: ReportRows['evidence']): (hash: string) => string | null {
  const names = new Map<string, string>();
  for (const { title, attachments } of evidence)
    for (const { hash, name } of attachments) {
      // The hash of a file that may not be named is not told.
      const known: string | null = hash;
      if (known !== null && !names.has(known))
        names.set(known, attachments.length === 1 ? (title ?? name) : name);
    }
  return (hash) => names.get(hash) ?? null;
}

/** Groups entries by the claim that they belong to, and keeps their order. */
function byClaim<T extends { claimId: string }>(entries: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const entry of entries) {
    const group = grouped.get(entry.claimId);
    if (group === undefined) grouped.set(entry.claimId, [entry]);
    else group.push(entry);
  }
  return grouped;
}

/** Every span whose place the report gives. */
function spansOf({ blocks, sentences, claims }: ArticleState): Span[] {
  const inClaims = claims.flatMap(({ start, end, attribution }) =>
    [{ start, end }, attribution?.speakerSpan, attribution?.cueSpan].filter(isSpan),
  );
  return [...blocks, ...sentences, ...inClaims];
}

function isSpan(span: Span | null | undefined): span is Span {
  return span !== null && span !== undefined;
}

function historyOf(
  { historyLength, historyHash }: ArticleState,
  hides: boolean,
  { keyed }: ReportMeta,
): ReportModel['history'] {
  return hides
    ? { length: null, lastHash: null, keyed: keyed?.(historyHash) ?? null }
    : { length: historyLength, lastHash: historyHash, keyed: null };
}

function articleOf({ article }: ReportRows): ReportModel['article'] {
  const { id, title, byline, outlet, published, language, url } = article;
  return { id, title, byline, outlet, published, language, url };
}

function versionOf({ version }: ReportRows): ReportVersion {
  return {
    id: version.id,
    number: version.number,
    format: version.format,
    loadedAt: version.loadedAt,
    sourceName: version.sourceName,
    sourceHash: version.sourceHash,
    textHash: version.textHash,
    words: version.words,
    length: version.text.length,
    release: version.release,
  };
}
