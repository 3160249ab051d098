import type { VerdictCounts } from '../../../contract/index.ts';
import type { NameIn } from '../../../model/evidence/fields.ts';
import { decidedVerdicts } from '../../../model/claim/verdict.ts';
import type {
  ReportAgreement,
  ReportAttribution,
  ReportCalculation,
  ReportClaim,
  ReportEntry,
  ReportEvidence,
  ReportModel,
  ReportProofLine,
  ReportQuotation,
  ReportReview,
  ReportSentence,
  ReportSource,
  ReportText,
  ReportTotals,
} from '../../model/model.ts';
import type { Place } from '../../model/text-part.ts';
import { textPreview } from '../../preview/previews.ts';
import { sealJson } from '../../model/seal.ts';
import type { TextForm } from '../form.ts';

/**
 * The format's version. It is raised when readers of the file must change; docs/formats/report-json.md describes the
 * versions.
 */
export const REPORT_JSON_VERSION = 2;

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
      speaker: options.speaker,
      fullText: options.fullText,
      history: options.history,
      quotations: options.quotations,
      proofList: options.proofList,
      sources: options.sources,
      checkers: options.checkers,
      notes: options.notes,
      evidenceFiles: options.evidenceFiles,
      nameProtected: options.nameProtected,
    },
    protectedSources: { count: model.protectedSources.count, named: model.protectedSources.named },
    newsroom: model.look && {
      name: model.look.name,
      contact: model.look.contact,
      footer: model.look.footer,
    },
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
    suggestions: model.suggestions.map((suggestion) => ({
      number: suggestion.number,
      quote: suggestion.quote,
      position: placeJson(suggestion),
      kind: suggestion.kind,
    })),
    speakers: model.speakers.map(({ speaker, others, claims, verdicts, said }) => ({
      speaker,
      alsoNamed: others,
      claims,
      verdicts: countsJson(verdicts),
      said: countsJson(said),
    })),
    unchecked: model.unchecked,
    untouched: model.untouched.map(sentenceJson),
    sessions: model.sessions.map(({ by, startedAt, endedAt, changes }) => ({
      by,
      startedAt,
      endedAt,
      changes,
    })),
    agreement: model.agreement.map(agreementJson),
    text: model.text && textJson(model.text),
    comparedWith: model.comparedWith,
    quotations: model.quotations && model.quotations.map(quotationJson),
    proofList: model.proofList && model.proofList.map(proofJson),
    sources: model.sources && model.sources.map(sourceJson),
    history: {
      length: model.history.length,
      lastSha256: model.history.lastHash,
      keyed: model.history.keyed,
      entries: model.entries && model.entries.listed.map(entryJson),
      leftOut: model.entries && !model.entries.isWhole,
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function countsJson({ verified, unverifiable, refuted, unchecked }: VerdictCounts): unknown {
  return { verified, unverifiable, refuted, unchecked };
}

function entryJson({ seq, at, by, kind, claim, from, to, undoes }: ReportEntry): unknown {
  return { seq, at, by, kind, claim, from, to, undoes };
}

function totalsJson({ coverage, missing, ...totals }: ReportTotals): unknown {
  return {
    claims: totals.claims,
    unlisted: totals.unlisted,
    verdicts: countsJson(totals.verdicts),
    attributed: totals.attributed,
    said: countsJson(totals.said),
    suggested: totals.suggested,
    signedOff: totals.signedOff,
    disagreed: totals.disagreed,
    sentences: {
      total: coverage.total,
      claimed: coverage.claimed,
      noClaim: coverage.noClaim,
      untouched: coverage.untouched,
    },
    missing: {
      evidence: missing.evidence,
      saidEvidenceOnly: missing.saidEvidenceOnly,
      reason: missing.reason,
      correction: missing.correction,
      said: missing.said,
    },
    done: totals.done,
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
    verdict: { value: so.verdict, by: so.by, at: so.at },
    said: said && { value: said.verdict, by: said.by, at: said.at },
    reason: claim.reason,
    tried: claim.tried,
    wouldSettle: claim.wouldSettle,
    correction: claim.correction,
    note: claim.note,
    missing: claim.missing,
    review: claim.review,
    reviews: claim.reviews.map(reviewJson),
    evidence: claim.evidence.map(evidenceJson),
    createdBy: claim.createdBy,
    createdAt: claim.createdAt,
  };
}

function attributionJson({ speaker, speakerPlace, cue, cuePlace, via }: ReportAttribution): unknown {
  return {
    speaker,
    speakerPosition: speakerPlace && placeJson(speakerPlace),
    cue,
    cuePosition: cuePlace && placeJson(cuePlace),
    via,
  };
}

function reviewJson({ settled, ...review }: ReportReview): unknown {
  const { by, at, agrees, present, verdict, said, reason, independent, ofBy, ofVerdict, ofSaid } = review;
  return {
    by,
    at,
    agrees,
    present,
    verdict,
    said,
    reason,
    independent,
    ofBy,
    ofVerdict,
    ofSaid,
    settled: settled && settledJson(settled),
  };
}

function settledJson({ by, at, how, verdict }: NonNullable<ReportReview['settled']>): unknown {
  return { by, at, how, verdict };
}

function agreementJson(pair: ReportAgreement): unknown {
  return {
    first: pair.first,
    second: pair.second,
    verdict: tickAgreementJson(pair.verdict),
    said: tickAgreementJson(pair.said),
    differences: pair.differences.map(({ claim, quote, tick, first, second, settled }) => ({
      claim,
      quote,
      tick,
      first,
      second,
      settled: settled && settledJson(settled),
    })),
    onlyFirst: pair.onlyFirst,
    onlySecond: pair.onlySecond,
  };
}

function tickAgreementJson({ compared, agreed, share, kappa, table }: ReportAgreement['verdict']): unknown {
  return {
    compared,
    agreed,
    share: share && { value: share.share, low: share.low, high: share.high },
    kappa,
    table: Object.fromEntries(
      decidedVerdicts.map((row) => [
        row,
        Object.fromEntries(decidedVerdicts.map((column) => [column, table[row][column]])),
      ]),
    ),
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
    sourceHash: entry.sourceHash,
    locator: entry.locator,
    surroundings: entry.surroundings,
    publisher: entry.publisher,
    published: entry.published,
    archivedCopy: entry.archivedCopy,
    supplier: entry.supplier,
    primary: entry.primary,
    calculation: entry.calculation && calculationJson(entry.calculation),
    attachments: entry.attachments.map(({ name, hash, size, mediaType, savedAs }) => ({
      name,
      sha256: hash,
      size,
      mediaType,
      savedAs,
    })),
    recordedBy: entry.recordedBy,
    recordedAt: entry.recordedAt,
  } satisfies Record<NameIn<'json'> | 'blackedOut', unknown>;
}

function calculationJson({ expression, language, inputs, value, unit, claim }: ReportCalculation): unknown {
  return {
    expression,
    language,
    inputs: inputs.map((input) => ({
      name: input.name,
      value: input.value,
      unit: input.unit,
      words: input.words,
      hash: input.hash,
      source: input.source,
      locator: input.locator,
    })),
    value,
    unit,
    claim: claim.map(({ words, comparison: { agreement, isTurned, difference, step } }) => ({
      words,
      agreement,
      isTurned,
      difference,
      step,
    })),
  };
}

function quotationJson(quotation: ReportQuotation): unknown {
  const { quote, speaker, kind, source, words, excerpt } = quotation;
  return {
    quote,
    position: placeJson(quotation),
    speaker,
    found: kind,
    source: source && { name: source.name, locator: source.locator },
    words: words.map(({ text, mark }) => ({ text, mark })),
    excerpt: excerpt.map(({ text, mark }) => ({ text, mark })),
  };
}

function proofJson({ kind, words, of, places, state, found, source, ticks }: ReportProofLine): unknown {
  return {
    kind,
    words,
    of,
    places: places.map((place) => ({ words: place.words, position: placeJson(place) })),
    sources: state,
    found,
    source: source && { name: source.name, locator: source.locator },
    ticks: ticks.map(({ by, at }) => ({ by, at })),
  };
}

function sourceJson({ files, ...source }: ReportSource): unknown {
  return {
    number: source.number,
    kind: source.kind,
    title: source.title,
    supplier: source.supplier,
    primary: source.primary,
    publisher: source.publisher,
    author: source.author,
    published: source.published,
    link: source.link,
    archivedCopy: source.archivedCopy,
    lookedAt: source.lookedAt,
    protected: source.protected,
    files: files.map(({ name, hash, size, mediaType }) => ({ name, sha256: hash, size, mediaType })),
    claims: source.claims,
  } satisfies Record<Exclude<keyof ReportSource, 'files'> | 'files', unknown>;
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

export const jsonForm: TextForm = {
  render: (model, { hash, sign }) => sealJson(renderJson(model), hash, sign),
  // The preview has no signature, because what is only shown is not signed.
  preview: (model, { hash }) => textPreview(model, sealJson(renderJson(model), hash)),
};
