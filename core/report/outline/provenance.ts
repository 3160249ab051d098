import type { ReportModel } from '../model/model.ts';
import type { Telling } from '../wording/telling.ts';
import { para } from './method.ts';
import type { Inline, Part } from './parts.ts';
import { plain, type Pen } from './pen.ts';

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
export function provenanceParts(model: ReportModel, { t, dates }: Telling, pen: Pen): Part[] {
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
