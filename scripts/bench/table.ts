import type { Finding } from './measure.ts';
import { isMissed } from './measure.ts';
import type { Summary } from './statistics.ts';

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The median, and in brackets the range of the middle half of the runs. */
function series({ median, quartiles }: Summary): string {
  return `${figure(median)} (${figure(quartiles[0])}–${figure(quartiles[1])})`;
}

function cells(finding: Finding): string[] {
  const { name, unit, ours, goal } = finding;
  const verdict = goal === null ? '' : isMissed(finding) ? 'MISSED' : 'kept';
  const limit = goal === null ? '' : `≤ ${String(Math.round(goal * 100) / 100)}`;
  const compared =
    'ratio' in finding
      ? [series(finding.base), finding.against, `${finding.ratio.toFixed(2)} ×`]
      : ['', '', ''];
  return [name, unit, series(ours), ...compared, limit, verdict];
}

const head = ['', '', 'Tickmark', 'baseline', 'which is', 'ratio', 'goal', ''];

/** Returns the findings as a table for a terminal: medians, with quartiles between brackets. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [head, ...findings.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
