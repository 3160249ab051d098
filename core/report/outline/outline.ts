import type { ReportModel, ReportClaim } from '../model/model.ts';
import { sourcesLine } from '../wording/protection-line.ts';
import { tellingFor, type Telling } from '../wording/telling.ts';
import { claimPart, decisionLines, evidenceTitle } from './claim-part.ts';
import { glanceParts, speakerParts } from './glance.ts';
import { historyParts, methodParts, para } from './method.ts';
import {
  type Outline,
  type Part,
  type Section,
  type Inline,
  penFor,
  plain,
  joined,
  type Pen,
} from './parts.ts';
import { wordChanges } from '../model/word-changes.ts';
import { restrictionsOf } from '../../model/article/release.ts';
import { whoChecked } from '../wording/who-checked.ts';

/**
 * Returns the report as text with tables, in the order of the page: what Markdown and Word documents are made of.
 * Sections that have nothing to say are left out, but for corrections and claims, which say so.
 */
export function outlineOf(model: ReportModel): Outline {
  const telling = tellingFor(model);
  const { t, dates } = telling;
  const pen = penFor(telling);
  const none = (parts: Part[], words: string): Part[] => (parts.length > 0 ? parts : [para(words)]);
  const corrections = model.corrections.map((claim) => correctionPart(claim, telling, pen));
  const claims = model.claims.map((claim) => claimPart(claim, telling, pen));
  const sections: Section[] = [
    { name: 'glance', title: t('report.glance'), parts: glanceParts(model, telling, pen) },
    {
      name: 'corrections',
      title: t('report.corrections'),
      parts: none(corrections, t('report.noCorrections')),
    },
    { name: 'speakers', title: t('report.bySpeaker'), parts: speakerParts(model, telling, pen) },
    {
      name: 'claims',
      title: t(`report.claims.${model.options.claims}`),
      parts: none(claims, t('report.noClaims')),
    },
    { name: 'suggestions', title: t('report.suggestions'), parts: suggestionParts(model, telling, pen) },
    {
      name: 'text',
      title: t('report.text'),
      parts: model.text === null ? [] : [{ kind: 'text', text: model.text }],
    },
    { name: 'method', title: t('report.method'), parts: methodParts(model, telling, pen) },
    { name: 'history', title: t('report.entries'), parts: historyParts(model, telling) },
    { name: 'provenance', title: t('report.provenance'), parts: provenanceParts(model, telling, pen) },
  ];
  return {
    kind: t('report.kind'),
    newsroom: model.look && {
      name: model.look.name,
      lines: [model.look.contact, model.look.footer].flatMap((line) =>
        line === null || line === '' ? [] : [line],
      ),
    },
    sources: sourcesLine(model, telling),
    title: model.article.title,
    restrictions: restrictionLines(model, telling),
    about: aboutLines(model, telling, pen),
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
  { t }: ReturnType<typeof tellingFor>,
  pen: ReturnType<typeof penFor>,
): Part[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map(({ number, quote, kind }) => [
    plain(`${String(number)} `, 'strong'),
    pen.own(quote),
    ...(kind === null ? [] : [plain(` (${t(`kind.${kind}`)})`, 'soft')]),
  ]);
  return [para(t('report.suggestionsMean', { n: suggestions.length })), { kind: 'list', items }];
}

/** Returns what must change in the sentence of a claim, and what that rests on. */
function correctionPart(claim: ReportClaim, telling: Telling, pen: Pen): Part {
  const { t } = telling;
  const lines: Inline[][] = [];
  if (claim.said?.verdict === 'refuted')
    lines.push([
      plain(`${t('report.notSaidBy')} `),
      ...pen.words(claim.attribution?.speaker ?? ''),
      plain('.'),
    ]);
  const against = claim.evidence.filter((entry) => entry.stance === 'contradicts');
  const grounds = against.map((entry) => [...evidenceTitle(entry, telling, pen), plain('.')]);
  const missing = claim.missing.map((kind) => [plain(t(`missing.${kind}`), 'strong')]);
  const decided = decisionLines(claim, telling).map((line) => [plain(line)]);
  const told = joined([...grounds, ...missing, ...decided], ' ');
  if (told.length > 0) lines.push(told);
  const change = [pen.own(claim.context.before), ...changeOf(claim, pen), pen.own(claim.context.after)];
  return { kind: 'correction', claim, change: change.filter(({ text }) => text !== ''), lines };
}

function changeOf({ quote, correction, so }: ReportClaim, pen: Pen): Inline[] {
  if (correction === null) return [pen.own(quote, so.verdict === 'refuted' ? 'out' : 'strong')];
  return wordChanges(quote, correction).flatMap(({ kind, text }, index, changes) => {
    if (kind === 'same') return [pen.own(text)];
    if (kind === 'out') return [pen.own(text, 'out')];
    const space = changes[index - 1]?.kind === 'out' ? [plain(' ')] : [];
    return [...space, ...pen.words(text, 'in')];
  });
}

/** Returns the lines below the title: outlet, author and date; who checked and when; which text; where it stands. */
function aboutLines(model: ReportModel, telling: Telling, pen: Pen): Inline[][] {
  const { article, version } = model;
  const { t, dates } = telling;
  const origin = [
    article.outlet === null ? [] : [plain(article.outlet)],
    article.byline === null ? [] : [plain(article.byline)],
    [plain(article.published === null ? t('report.undated') : dates.date(article.published))],
  ];
  const text = t('report.textOf', { version: version.number, words: version.words });
  const lines: Inline[][] = [joined(origin), [plain(checkedBy(model, telling))], [plain(text)]];
  if (article.url !== null) lines.push(pen.link(article.url));
  const { release } = version;
  for (const [key, words] of [
    ['release.dateline', release?.dateline ?? null],
    ['release.note', release?.editorNote ?? null],
  ] as const)
    if (words !== null) lines.push([plain(`${t(key)}: `), ...pen.words(words)]);
  return lines;
}

/** Returns a line for each thing that restricts the use of the story. */
function restrictionLines({ version }: ReportModel, { t, dates }: Telling): string[] {
  return restrictionsOf(version.release).map(({ key, date }) =>
    t(key, { date: date === '' ? '' : dates.date(date) }),
  );
}

/** Returns who checked, from when to when, in how many sessions. */
function checkedBy(model: ReportModel, telling: Telling): string {
  const { people, period, sessions } = model;
  const { t, dates } = telling;
  if (people.length === 0 && period === null) return t('report.nobodyChecked');
  const parts = people.length === 0 ? [t('report.checked')] : whoChecked(model, telling);
  if (period !== null) parts.push(`${dates.range(period.from, period.to)} (${dates.zone})`);
  if (sessions.length > 0) parts.push(t('report.sessionCount', { n: sessions.length }));
  return parts.join(' · ');
}

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
function provenanceParts(model: ReportModel, { t, dates }: Telling, pen: Pen): Part[] {
  const { version, history } = model;
  const facts = t('report.textFacts', { version: version.number, words: version.words });
  const rows: [string, Inline[]][] = [
    [t('report.checkedText'), [plain(`${facts}; ${t('report.loadedAt')} ${dates.moment(version.loadedAt)}`)]],
    [t('report.textHash'), [plain(version.textHash)]],
  ];
  if (version.sourceName !== null) rows.push([t('report.sourceName'), pen.words(version.sourceName)]);
  if (version.sourceHash !== null) rows.push([t('report.sourceHash'), [plain(version.sourceHash)]]);
  if (history.length !== null)
    rows.push([t('report.history'), [plain(t('report.historyFacts', { n: history.length }))]]);
  if (history.lastHash !== null) rows.push([t('report.historyHash'), [plain(history.lastHash)]]);
  if (history.keyed !== null) rows.push([t('report.historyKeyed'), [plain(history.keyed)]]);
  const file = t('report.fileWord');
  const commands = [
    `Linux: sha256sum ${file}`,
    `macOS: shasum -a 256 ${file}`,
    `Windows: certutil -hashfile ${file} SHA256`,
  ];
  return [
    para(t('report.provenanceMeans')),
    { kind: 'table', head: [], rows: rows.map(([term, text]) => [[plain(term)], text]) },
    ...fileParts(model, t, pen),
    { kind: 'heading', text: t('report.technical') },
    para(t('report.technicalMeans')),
    para(t('report.howToCheckFile')),
    { kind: 'list', items: commands.map((line) => [plain(line)]) },
    para(t('report.howToCheckText')),
    { kind: 'list', items: [[plain(`jq -j .text.content ${t('report.jsonWord')} | sha256sum`)]] },
    para(t('report.howToCheckSigned')),
    { kind: 'list', items: [[plain(`tickmark verify-report ${file}`)]] },
  ];
}

/** Every file of the evidence with its hash. */
function fileParts({ claims }: ReportModel, t: Telling['t'], pen: Pen): Part[] {
  const rows = claims.flatMap(({ number, evidence }) =>
    evidence.flatMap(({ attachments }) =>
      attachments.flatMap(({ name, hash, savedAs }) =>
        hash === null ? [] : [[[plain(String(number))], pen.words(savedAs ?? name), [plain(hash)]]],
      ),
    ),
  );
  if (rows.length === 0) return [];
  const head = [t('report.claimHead'), t('report.fileHead'), 'SHA-256'];
  return [
    { kind: 'heading', text: t('report.evidenceHashes') },
    { kind: 'table', head, rows },
  ];
}
