import type { ReportModel, ReportClaim } from '../model/model.ts';
import { sourcesLine, reportWording, type ReportWording, whoChecked } from '../wording/report-wording.ts';
import { claimPart, decisionLines, evidenceTitle } from './claim-part.ts';
import { proofListParts, quotationParts } from './checks.ts';
import { sourcesParts } from './sources.ts';
import { glanceParts, speakerParts } from './glance.ts';
import { historyParts, methodParts, para } from './method.ts';
import {
  code,
  type Outline,
  type Part,
  type Section,
  type Inline,
  inlineMaker,
  plain,
  joined,
  type InlineMaker,
} from './parts.ts';
import { hashedFiles } from '../wording/hashed-files.ts';
import { wordChanges } from '../model/word-changes.ts';
import { restrictionsOf } from '../../model/article/article.ts';

/**
 * Returns the report as text with tables, in the order of the page. Markdown and Word documents are made of this.
 * Empty sections are left out, except corrections and claims, which then say that there are none.
 */
export function outlineOf(model: ReportModel): Outline {
  const wording = reportWording(model);
  const { t, dates } = wording;
  const inlines = inlineMaker(wording);
  const none = (parts: Part[], words: string): Part[] => (parts.length > 0 ? parts : [para(words)]);
  const corrections = model.corrections.map((claim) => correctionPart(claim, wording, inlines));
  const claims = model.claims.map((claim) => claimPart(claim, wording, inlines));
  const sections: Section[] = [
    { name: 'glance', title: t('report.glance'), parts: glanceParts(model, wording, inlines) },
    {
      name: 'corrections',
      title: t('report.corrections'),
      parts: none(corrections, t('report.noCorrections')),
    },
    { name: 'speakers', title: t('report.bySpeaker'), parts: speakerParts(model, wording, inlines) },
    {
      name: 'claims',
      title: t(`report.claims.${model.options.claims}`),
      parts: none(claims, t('report.noClaims')),
    },
    { name: 'suggestions', title: t('report.suggestions'), parts: suggestionParts(model, wording, inlines) },
    {
      name: 'text',
      title: t('report.text'),
      parts: model.text === null ? [] : [{ kind: 'text', text: model.text }],
    },
    { name: 'method', title: t('report.method'), parts: methodParts(model, wording, inlines) },
    { name: 'sources', title: t('report.sources'), parts: sourcesParts(model, wording, inlines) },
    { name: 'quotations', title: t('report.quotations'), parts: quotationParts(model, wording, inlines) },
    { name: 'proofList', title: t('report.proofList'), parts: proofListParts(model, wording, inlines) },
    { name: 'history', title: t('report.entries'), parts: historyParts(model, wording) },
    { name: 'provenance', title: t('report.provenance'), parts: provenanceParts(model, wording, inlines) },
  ];
  return {
    kind: t('report.kind'),
    newsroom: model.look && {
      name: model.look.name,
      lines: [model.look.contact, model.look.footer].flatMap((line) =>
        line === null || line === '' ? [] : [line],
      ),
    },
    sources: sourcesLine(model, wording),
    title: model.article.title,
    restrictions: restrictionLines(model, wording),
    about: aboutLines(model, wording, inlines),
    sections: sections.filter(({ parts }) => parts.length > 0),
    foot: t('report.madeWith', {
      version: model.appVersion,
      moment: dates.moment(model.exportedAt),
      zone: dates.zone,
    }),
  };
}

function suggestionParts(
  { suggestions }: ReportModel,
  { t }: ReturnType<typeof reportWording>,
  inlines: ReturnType<typeof inlineMaker>,
): Part[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map(({ number, quote, kind }) => [
    plain(`${String(number)} `, 'strong'),
    inlines.own(quote),
    ...(kind === null ? [] : [plain(` (${t(`kind.${kind}`)})`, 'soft')]),
  ]);
  return [para(t('report.suggestionsMean', { n: suggestions.length })), { kind: 'list', items }];
}

/** Returns what must change in the sentence of a claim, and what that rests on. */
function correctionPart(claim: ReportClaim, wording: ReportWording, inlines: InlineMaker): Part {
  const { t } = wording;
  const lines: Inline[][] = [];
  if (claim.said?.verdict === 'refuted')
    lines.push([
      plain(`${t('report.notSaidBy')} `),
      ...inlines.words(claim.attribution?.speaker ?? ''),
      plain('.'),
    ]);
  const against = claim.evidence.filter((entry) => entry.stance === 'contradicts');
  const grounds = against.map((entry) => [...evidenceTitle(entry, wording, inlines), plain('.')]);
  const missing = claim.missing.map((kind) => [plain(t(`missing.${kind}`), 'strong')]);
  const decided = decisionLines(claim, wording).map((line) => [plain(line)]);
  const told = joined([...grounds, ...missing, ...decided], ' ');
  if (told.length > 0) lines.push(told);
  const change = [
    inlines.own(claim.context.before),
    ...changeOf(claim, inlines),
    inlines.own(claim.context.after),
  ];
  return { kind: 'correction', claim, change: change.filter(({ text }) => text !== ''), lines };
}

function changeOf({ quote, correction, so }: ReportClaim, inlines: InlineMaker): Inline[] {
  if (correction === null) return [inlines.own(quote, so.verdict === 'refuted' ? 'out' : 'strong')];
  return wordChanges(quote, correction).flatMap(({ kind, text }, index, changes) => {
    if (kind === 'same') return [inlines.own(text)];
    if (kind === 'out') return [inlines.own(text, 'out')];
    const space = changes[index - 1]?.kind === 'out' ? [plain(' ')] : [];
    return [...space, ...inlines.words(text, 'in')];
  });
}

/** Returns the lines below the title: outlet, author and date; who checked and when; which text; its address. */
function aboutLines(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Inline[][] {
  const { article, version } = model;
  const { t, dates } = wording;
  const origin = [
    article.outlet === null ? [] : [plain(article.outlet)],
    article.byline === null ? [] : [plain(article.byline)],
    [plain(article.published === null ? t('report.undated') : dates.date(article.published))],
  ];
  const text = t('report.textOf', { version: version.number, words: version.words });
  const lines: Inline[][] = [joined(origin), [plain(checkedBy(model, wording))], [plain(text)]];
  if (article.url !== null) lines.push(inlines.link(article.url));
  const { release } = version;
  for (const [key, words] of [
    ['release.dateline', release?.dateline ?? null],
    ['release.note', release?.editorNote ?? null],
  ] as const)
    if (words !== null) lines.push([plain(`${t(key)}: `), ...inlines.words(words)]);
  return lines;
}

/** Returns a line for each thing that restricts the use of the story. */
function restrictionLines({ version }: ReportModel, { t, dates }: ReportWording): string[] {
  return restrictionsOf(version.release).map(({ key, date }) =>
    t(key, { date: date === '' ? '' : dates.date(date) }),
  );
}

/** Returns who checked, from when to when, in how many sessions. */
function checkedBy(model: ReportModel, wording: ReportWording): string {
  const { people, period, sessions } = model;
  const { t, dates } = wording;
  if (people.length === 0 && period === null) return t('report.nobodyChecked');
  const parts = people.length === 0 ? [t('report.checked')] : whoChecked(model, wording);
  if (period !== null) parts.push(`${dates.range(period.from, period.to)} (${dates.zone})`);
  if (sessions.length > 0) parts.push(t('report.sessionCount', { n: sessions.length }));
  return parts.join(' · ');
}

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
function provenanceParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { t, dates } = wording;
  const { version, history } = model;
  const facts = t('report.textFacts', { version: version.number, words: version.words });
  const rows: [string, Inline[]][] = [
    [t('report.checkedText'), [plain(`${facts}; ${t('report.loadedAt')} ${dates.moment(version.loadedAt)}`)]],
    [t('report.textHash'), [code(version.textHash)]],
  ];
  if (version.sourceName !== null) rows.push([t('report.sourceName'), inlines.words(version.sourceName)]);
  if (version.sourceHash !== null) rows.push([t('report.sourceHash'), [code(version.sourceHash)]]);
  if (history.length !== null)
    rows.push([t('report.history'), [plain(t('report.historyFacts', { n: history.length }))]]);
  if (history.lastHash !== null) rows.push([t('report.historyHash'), [code(history.lastHash)]]);
  if (history.keyed !== null) rows.push([t('report.historyKeyed'), [code(history.keyed)]]);
  const file = t('report.fileWord');
  const commands = [
    ['Linux:', `sha256sum ${file}`],
    ['macOS:', `shasum -a 256 ${file}`],
    ['Windows:', `certutil -hashfile ${file} SHA256`],
  ] as const;
  return [
    para(t('report.provenanceMeans')),
    { kind: 'table', head: [], rows: rows.map(([term, text]) => [[plain(term)], text]) },
    ...fileParts(model, wording, inlines),
    { kind: 'heading', text: t('report.technical') },
    para(t('report.technicalMeans')),
    para(t('report.howToCheckFile')),
    { kind: 'list', items: commands.map(([system, line]) => [plain(`${system} `), code(line)]) },
    para(t('report.howToCheckText')),
    { kind: 'list', items: [[code(`jq -j .text.content ${t('report.jsonWord')} | sha256sum`)]] },
    para(t('report.howToCheckSigned')),
    { kind: 'list', items: [[code(`tickmark verify-report ${file}`)]] },
  ];
}

/** Every file of the evidence with its hash. */
function fileParts({ claims }: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { t } = wording;
  const rows = hashedFiles(claims, wording).map(({ claim, name, hash }) => [
    [plain(String(claim))],
    inlines.words(name),
    [code(hash)],
  ]);
  if (rows.length === 0) return [];
  const head = [t('report.claimHead'), t('report.fileHead'), 'SHA-256'];
  return [
    { kind: 'heading', text: t('report.evidenceHashes') },
    { kind: 'table', head, rows },
  ];
}
