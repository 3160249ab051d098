import type { Release, Span } from '../article.ts';
import { orderedClaims } from '../claim.ts';
import type { ArticleState } from '../contract.ts';
import { sentenceStates } from '../coverage.ts';
import type { Evidence } from '../evidence.ts';
import { claimEntry } from './claim-entry.ts';
import type { ReportClaim, ReportModel, ReportVersion } from './model.ts';
import type { ReportOptions } from './options.ts';
import { participants, workPeriod } from './people.ts';
import { placesIn } from './places.ts';
import { redactionFor } from './redaction.ts';
import { textPart, untouchedSentences } from './text-part.ts';
import { totalsOf } from './totals.ts';

export interface ReportMeta {
  /** When the report is made: ISO 8601 in UTC. */
  exportedAt: string;
  appVersion: string;
  /** IANA name of the zone in which people read it; the machine's own when left out. */
  timeZone?: string;
}

/**
 * Returns everything that a report of the article says, blacked out as the options ask. Claims that were removed or
 * dismissed are not in it; the numbers of those that are do not depend on the options.
 */
export function buildReport(state: ArticleState, options: ReportOptions, meta: ReportMeta): ReportModel {
  const { article, version } = state;
  const evidence = state.evidence.filter((entry) => !entry.removed);
  const redaction = redactionFor(state.evidence, version.text, options.nameProtected);
  const sentences = [...state.sentences].sort((a, b) => a.start - b.start);
  const states = sentenceStates(state.blocks, sentences, state.claims);
  const place = placesIn(version.text, spansOf(state));
  const around = { text: version.text, sentences, evidence: byClaim(evidence), place, redaction, options };
  const claims = orderedClaims(state.claims).map((claim, index) => claimEntry(claim, index + 1, around));
  const listed = claims.filter((claim) => isListed(claim, options));
  const shown = new Set(claims.map((claim) => claim.id));
  return {
    language: options.language,
    options,
    exportedAt: meta.exportedAt,
    appVersion: meta.appVersion,
    timeZone: meta.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      outlet: article.outlet,
      published: article.published,
      language: article.language,
      url: article.url,
    },
    version: versionOf(state, redaction.clean),
    people: participants(state, claims),
    period: workPeriod(state.sessions, claims),
    totals: totalsOf(claims, listed.length, states),
    protectedSources: {
      count: evidence.filter((entry) => entry.protected && shown.has(entry.claimId)).length,
      named: options.nameProtected,
    },
    claims: listed,
    corrections: claims.filter(needsCorrection),
    unchecked: claims.filter((claim) => claim.so.verdict === 'unchecked').map((claim) => claim.number),
    untouched: untouchedSentences(sentences, states, version.text, place),
    sessions: [...state.sessions]
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
      .map(({ checkerId, startedAt, endedAt, changes }) => ({ by: checkerId, startedAt, endedAt, changes })),
    text: options.fullText ? textPart(state, sentences, states, place) : null,
    history: { length: state.historyLength, lastHash: state.historyHash },
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

function byClaim(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const grouped = new Map<string, Evidence[]>();
  for (const entry of [...evidence].sort((a, b) => (a.id < b.id ? -1 : 1))) {
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
