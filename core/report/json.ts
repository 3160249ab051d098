import type {
  ReportAttribution,
  ReportClaim,
  ReportEvidence,
  ReportModel,
  ReportSentence,
  ReportText,
  ReportTotals,
} from './model.ts';
import type { Place } from './places.ts';

/** Raised when a reader of the file would have to change; docs/formats/report-json.md tells the versions apart. */
export const REPORT_JSON_VERSION = 1;

/**
 * Returns the report as JSON, by docs/formats/report.schema.json: keys always in the same order, two spaces, a line
 * feed at the end, so that two exports of the same article differ only where the article does.
 */
export function renderJson(model: ReportModel): string {
  const { options, article, version, totals } = model;
  const report = {
    format: 'tickmark-report',
    formatVersion: REPORT_JSON_VERSION,
    generator: { name: 'Tickmark', version: model.appVersion },
    exportedAt: model.exportedAt,
    options: {
      language: options.language,
      claims: options.claims,
      fullText: options.fullText,
      notes: options.notes,
      nameProtected: options.nameProtected,
    },
    protectedSources: { count: model.protectedSources.count, named: model.protectedSources.named },
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      outlet: article.outlet,
      published: article.published,
      language: article.language,
      url: article.url,
    },
    version: {
      id: version.id,
      number: version.number,
      format: version.format,
      loadedAt: version.loadedAt,
      words: version.words,
      length: version.length,
      textSha256: version.textHash,
      sourceName: version.sourceName,
      sourceSha256: version.sourceHash,
      release: version.release && {
        status: version.release.status,
        embargoedUntil: version.release.embargoedUntil,
        editorNote: version.release.editorNote,
        dateline: version.release.dateline,
      },
    },
    checkers: model.people.map(({ id, name, initials }) => ({ id, name, initials })),
    period: model.period && { from: model.period.from, to: model.period.to },
    totals: totalsJson(totals),
    corrections: model.corrections.map((claim) => claim.number),
    claims: model.claims.map(claimJson),
    unchecked: model.unchecked,
    untouched: model.untouched.map(sentenceJson),
    sessions: model.sessions.map(({ by, startedAt, endedAt, changes }) => ({
      by,
      startedAt,
      endedAt,
      changes,
    })),
    text: model.text && textJson(model.text),
    history: { length: model.history.length, lastSha256: model.history.lastHash },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function totalsJson({
  claims,
  unlisted,
  attributed,
  coverage,
  missing,
  done,
  ...counts
}: ReportTotals): unknown {
  const verdicts = ({ verified, unverifiable, refuted, unchecked }: ReportTotals['verdicts']): unknown => ({
    verified,
    unverifiable,
    refuted,
    unchecked,
  });
  return {
    claims,
    unlisted,
    verdicts: verdicts(counts.verdicts),
    attributed,
    said: verdicts(counts.said),
    sentences: {
      total: coverage.total,
      claimed: coverage.claimed,
      noClaim: coverage.noClaim,
      untouched: coverage.untouched,
    },
    missing: {
      evidence: missing.evidence,
      reason: missing.reason,
      correction: missing.correction,
      said: missing.said,
    },
    done,
  };
}

function placeJson({ start, end, codePoints }: Place): unknown {
  return { utf16: { start, end }, codePoints: { start: codePoints.start, end: codePoints.end } };
}

function claimJson(claim: ReportClaim): unknown {
  const { so, said } = claim;
  return {
    id: claim.id,
    number: claim.number,
    quote: claim.quote,
    position: placeJson(claim),
    context: { before: claim.context.before, after: claim.context.after },
    kind: claim.kind,
    attribution: claim.attribution && attributionJson(claim.attribution),
    hedge: claim.hedge,
    suggested: claim.suggested,
    verdict: { value: so.verdict, by: so.by, at: so.at },
    said: said && { value: said.verdict, by: said.by, at: said.at },
    reason: claim.reason,
    tried: claim.tried,
    wouldSettle: claim.wouldSettle,
    correction: claim.correction,
    note: claim.note,
    missing: claim.missing,
    evidence: claim.evidence.map(evidenceJson),
    createdBy: claim.createdBy,
    createdAt: claim.createdAt,
  };
}

function attributionJson({ speaker, speakerPlace, cue, cuePlace }: ReportAttribution): unknown {
  return {
    speaker,
    speakerPosition: speakerPlace && placeJson(speakerPlace),
    cue,
    cuePosition: cuePlace && placeJson(cuePlace),
  };
}

function evidenceJson(entry: ReportEvidence): unknown {
  return {
    id: entry.id,
    kind: entry.kind,
    stance: entry.stance,
    target: entry.target,
    protected: entry.protected,
    blackedOut: entry.blackedOut,
    title: entry.title,
    link: entry.link,
    quotation: entry.quotation,
    lookedAt: entry.lookedAt,
    contact: entry.contact,
    note: entry.note,
    attachments: entry.attachments.map(({ name, hash, size, mediaType }) => ({
      name,
      sha256: hash,
      size,
      mediaType,
    })),
    recordedBy: entry.recordedBy,
    recordedAt: entry.recordedAt,
  };
}

function sentenceJson(sentence: ReportSentence): unknown {
  const { position, blockPosition, text } = sentence;
  return { index: position, block: blockPosition, text, position: placeJson(sentence) };
}

function textJson({ content, blocks, sentences }: ReportText): unknown {
  return {
    content,
    blocks: blocks.map((block) => ({
      index: block.position,
      kind: block.kind,
      level: block.level,
      isText: block.isText,
      position: placeJson(block),
    })),
    sentences: sentences.map((sentence) => ({
      index: sentence.position,
      block: sentence.blockPosition,
      state: sentence.state,
      position: placeJson(sentence),
    })),
  };
}
