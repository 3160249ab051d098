import type { Release, Span } from '../article.ts';
import { orderedClaims } from '../claim.ts';
import type { ArticleState } from '../contract.ts';
import { sentenceStates } from '../coverage.ts';
import type { Event } from '../event.ts';
import type { Evidence } from '../evidence.ts';
import { knownSpeakers } from '../speakers/known-speakers.ts';
import { openDetails } from './article-facts.ts';
import { agreementPart } from './agreement-part.ts';
import { claimEntry } from './claim-entry.ts';
import { entriesOf } from './entries.ts';
import { fileNames } from './file-names.ts';
import type { ReportLook } from './look.ts';
import type { ReportClaim, ReportModel, ReportVersion } from './model.ts';
import type { ReportOptions } from './options.ts';
import { participants, secondReaders, whoFor, workPeriod } from './people.ts';
import { placesIn } from './places.ts';
import { redactionFor } from '../protection/redaction.ts';
import { speakersOf } from './speakers.ts';
import { stretchesOf } from './stretches.ts';
import { textPart, untouchedSentences } from './text-part.ts';
import { totalsOf } from './totals.ts';

export interface ReportMeta {
  /** When the report is made: ISO 8601 in UTC. */
  exportedAt: string;
  appVersion: string;
  /** IANA name of the zone in which people read it; the machine's own when left out. */
  timeZone?: string;
  /** The article's history, in order; needed where the options ask for it. */
  events?: readonly Event[];
  /** Protected evidence of any version of the article, as it is and as it was; the state's own need not be among it. */
  hidden?: readonly Evidence[];
  /** The newsroom's look, where the options name one. */
  look?: ReportLook | null;
}

/**
 * Returns everything that a report of the article says, blacked out as the options ask. Claims that were removed or
 * dismissed are not in it; the numbers of those that are do not depend on the options. What the app suggested and nobody
 * has looked at is listed apart.
 */
export function buildReport(state: ArticleState, options: ReportOptions, meta: ReportMeta): ReportModel {
  const { article, version } = state;
  const evidence = state.evidence.filter((entry) => !entry.removed);
  const known = [...(meta.hidden ?? []), ...state.evidence];
  const redaction = redactionFor(known, version.text, options.nameProtected);
  const who = whoFor(options);
  const sentences = [...state.sentences].sort((a, b) => a.start - b.start);
  const states = sentenceStates(state.blocks, sentences, state.claims);
  const place = placesIn(version.text, spansOf(state));
  const reviews = state.reviews.filter((review) => !review.removed);
  const around = {
    text: version.text,
    sentences,
    evidence: byClaim(evidence),
    reviews: byClaim(reviews),
    place,
    redaction,
    who,
    nameFile: fileNames(options.evidenceFiles),
    options,
  };
  const numbered = orderedClaims(state.claims).map((claim, index) => ({ claim, number: index + 1 }));
  const looked = numbered.filter(({ claim }) => claim.status !== 'suggested');
  const claims = looked.map(({ claim, number }) => claimEntry(claim, number, around));
  const names = looked.flatMap(({ claim }) => claim.attribution?.speaker ?? []);
  const called = knownSpeakers(names, version.text, article.language);
  const nameOf = (speaker: string) => called.get(speaker)?.name ?? speaker;
  const speakers = new Map(
    looked.map(({ claim, number }) => [number, claim.attribution && nameOf(claim.attribution.speaker)]),
  );
  const wanted = options.speaker && nameOf(options.speaker);
  const listed = claims.filter(
    (claim) => isListed(claim, options) && (wanted === null || speakers.get(claim.number) === wanted),
  );
  const suggestions = numbered.filter(({ claim }) => claim.status === 'suggested');
  const shown = new Set(claims.map((claim) => claim.id));
  const numbers = new Map(numbered.map(({ claim, number }) => [claim.id, number]));
  return {
    language: options.language,
    options: { ...options, speaker: wanted && redaction.cleanUnlessPrinted(wanted) },
    exportedAt: meta.exportedAt,
    appVersion: meta.appVersion,
    timeZone: meta.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    look: meta.look ?? null,
    article: { id: article.id, ...openDetails(article, redaction) },
    version: versionOf(state, redaction.clean),
    people: participants(state, claims, options),
    secondReaders: secondReaders(claims),
    period: workPeriod(state.sessions, claims),
    totals: totalsOf(claims, suggestions.length, listed.length, states),
    protectedSources: {
      count: evidence.filter((entry) => entry.protected && shown.has(entry.claimId)).length,
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
      // By the names that the report gives: who is blacked out in it is nobody's other name.
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
    sessions: [...state.sessions]
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
      .map(({ checkerId, startedAt, endedAt, changes }) => ({
        by: who(checkerId),
        startedAt,
        endedAt,
        changes,
      })),
    agreement: agreementPart(state.claims, reviews, numbers, redaction, who),
    text: options.fullText ? textPart(state, sentences, states, place) : null,
    history: { length: state.historyLength, lastHash: state.historyHash },
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

/** True where the words must change: it is not so, or the speaker never said it. */
export function needsCorrection(claim: ReportClaim): boolean {
  return claim.so.verdict === 'refuted' || claim.said?.verdict === 'refuted';
}

function isListed(claim: ReportClaim, { claims }: ReportOptions): boolean {
  if (claims === 'all') return true;
  if (claims === 'corrections') return needsCorrection(claim);
  return claim.so.verdict !== 'unchecked' || (claim.said !== null && claim.said.verdict !== 'unchecked');
}

/** Groups what belongs to claims, the oldest of each group first. */
function byClaim<T extends { id: string; claimId: string }>(entries: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
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

function versionOf({ version }: ArticleState, clean: (words: string) => string): ReportVersion {
  return {
    id: version.id,
    number: version.number,
    format: version.format,
    loadedAt: version.loadedAt,
    sourceName: version.sourceName === null ? null : clean(version.sourceName),
    sourceHash: version.sourceHash,
    textHash: version.textHash,
    words: version.words,
    length: version.text.length,
    release: version.release && cleanRelease(version.release, clean),
  };
}

function cleanRelease(release: Release, clean: (words: string) => string): Release {
  const { editorNote, dateline } = release;
  return {
    ...release,
    editorNote: editorNote === null ? null : clean(editorNote),
    dateline: dateline === null ? null : clean(dateline),
  };
}
