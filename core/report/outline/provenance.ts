import type { ReportModel } from '../model.ts';
import type { Telling } from '../tell/telling.ts';
import { para } from './method.ts';
import type { Inline, Part } from './parts.ts';
import { plain, type Pen } from './pen.ts';

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
export function provenanceParts({ version, history }: ReportModel, { t, dates }: Telling, pen: Pen): Part[] {
  const facts = t('report.textFacts', { version: version.number, words: version.words });
  const rows: [string, Inline[]][] = [
    [t('report.checkedText'), [plain(`${facts}; ${t('report.loadedAt')} ${dates.moment(version.loadedAt)}`)]],
    [t('report.textHash'), [plain(version.textHash)]],
  ];
  if (version.sourceName !== null) rows.push([t('report.sourceName'), pen.words(version.sourceName)]);
  if (version.sourceHash !== null) rows.push([t('report.sourceHash'), [plain(version.sourceHash)]]);
  rows.push([t('report.history'), [plain(t('report.historyFacts', { n: history.length }))]]);
  rows.push([t('report.historyHash'), [plain(history.lastHash)]]);
  const file = t('report.fileWord');
  const commands = [
    `Linux: sha256sum ${file}`,
    `macOS: shasum -a 256 ${file}`,
    `Windows: certutil -hashfile ${file} SHA256`,
  ];
  return [
    { kind: 'table', head: [], rows: rows.map(([term, text]) => [[plain(term)], text]) },
    para(t('report.howToCheckFile')),
    { kind: 'list', items: commands.map((line) => [plain(line)]) },
    para(t('report.howToCheckText')),
    { kind: 'list', items: [[plain(`jq -j .text.content ${t('report.jsonWord')} | sha256sum`)]] },
  ];
}
