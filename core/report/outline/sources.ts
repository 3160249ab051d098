import type { ReportModel, ReportSource } from '../model/model.ts';
import { sourceClaims, sourceFacts, sourceFile, sourceName, sourcesMean } from '../wording/source-lines.ts';
import type { ReportWording } from '../wording/report-wording.ts';
import { code, type Inline, type InlineMaker, inLines, type Part, plain } from './parts.ts';

/** Returns the list of sources; nothing if the options leave it out. */
export function sourcesParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { sources } = model;
  if (sources === null) return [];
  const { t } = wording;
  const means: Part = { kind: 'para', words: [plain(sourcesMean(model, wording))] };
  if (sources.length === 0) return [means, { kind: 'para', words: [plain(t('report.noSources'))] }];
  const head = [t('report.number'), t('report.sourceHead'), t('report.claimsHead')];
  const rows = sources.map((source): Inline[][] => [
    [plain(String(source.number), 'strong')],
    sourceLine(source, wording, inlines),
    [plain(sourceClaims(source, wording))],
  ]);
  return [means, { kind: 'table', head, rows }];
}

/** What a source is, where it is, and its files. */
function sourceLine(source: ReportSource, wording: ReportWording, inlines: InlineMaker): Inline[] {
  const { t } = wording;
  const mark = source.protected ? [plain(` [${t('report.protectedSource')}]`)] : [];
  const rows: Inline[][] = [
    [
      ...inlines.words(sourceName(source, wording), 'strong'),
      ...mark,
      plain(' '),
      ...inlines.words(sourceFacts(source, wording), 'soft'),
    ],
  ];
  if (source.link !== null) rows.push(inlines.link(source.link));
  if (source.archivedCopy !== null)
    rows.push([plain(`${t('report.archivedCopy')} `), ...inlines.link(source.archivedCopy)]);
  for (const file of source.files)
    rows.push([
      ...inlines.words(sourceFile(file, wording)),
      ...(file.hash === null ? [] : [plain(', SHA-256 ', 'soft'), code(file.hash)]),
    ]);
  return inLines(rows);
}
