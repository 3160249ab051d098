import { verdicts, verdictSign } from '../../model/claim/verdict.ts';
import type { VerdictCounts } from '../../contract/index.ts';
import type { ReportModel } from '../model/model.ts';
import { coverageLine, standingLines, stretchLine } from '../wording/coverage-lines.ts';
import type { ReportWording } from '../wording/report-wording.ts';
import { type Inline, type Part, plain, type InlineMaker } from './parts.ts';

/** Returns the result at a glance: what is open, the counts of both ticks, the coverage, where it is. */
export function glanceParts(model: ReportModel, wording: ReportWording, inlines: InlineMaker): Part[] {
  const { t } = wording;
  const { totals } = model;
  const cell = (text: string): Inline[] => [plain(text)];
  const rows: Inline[][][] = [
    [cell(t('report.claimCount', { n: totals.claims })), ...counts(totals.verdicts)],
  ];
  if (totals.attributed > 0)
    rows.push([cell(`${t('report.said')} (${String(totals.attributed)})`), ...counts(totals.said)]);
  const standing = standingLines(model, wording).flatMap((line) => [plain(' '), ...inlines.words(line)]);
  const done = plain(t(totals.done ? 'report.done' : 'report.notDone'), 'strong');
  const parts: Part[] = [
    { kind: 'para', words: [done, ...standing] },
    {
      kind: 'table',
      head: ['', ...verdicts.map((verdict) => `${verdictSign[verdict]} ${t(`verdict.${verdict}`)}`)],
      rows,
    },
    { kind: 'para', words: [plain(`${t('report.coverage')}: ${coverageLine(model, wording)}.`)] },
  ];
  if (model.stretches.length > 1)
    parts.push({
      kind: 'para',
      look: 'soft',
      words: [plain(stretchLine(model, wording))],
    });
  return parts;
}

/** Returns how the claims of each speaker stand. */
export function speakerParts(model: ReportModel, { t }: ReportWording, inlines: InlineMaker): Part[] {
  const head = [
    t('report.speaker'),
    t('report.claimsHead'),
    ...verdicts.map((verdict) => `${verdictSign[verdict]} ${t(`verdict.${verdict}`)}`),
    t('report.said'),
  ];
  const rows = model.speakers.map(({ speaker, others, claims, verdicts: found, said }) => [
    speaker === null
      ? [plain(t('report.articleItself'), 'soft')]
      : [
          ...inlines.words(speaker),
          ...(others.length === 0
            ? []
            : inlines.words(` (${t('report.alsoNamed')} ${others.join(', ')})`, 'soft')),
        ],
    [plain(String(claims))],
    ...counts(found),
    [
      plain(
        verdicts
          .filter((verdict) => said[verdict] > 0)
          .map((verdict) => `${verdictSign[verdict]} ${String(said[verdict])}`)
          .join(' '),
      ),
    ],
  ]);
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
}

function counts(found: VerdictCounts): Inline[][] {
  return verdicts.map((verdict) => [plain(String(found[verdict]))]);
}
