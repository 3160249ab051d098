import { z } from 'zod';

const Row = z.object({
  sources: z.number(),
  bytes: z.number(),
  searched: z.number(),
  missed: z.array(z.string()),
  named: z.number(),
  seen: z.number(),
});
type Row = z.infer<typeof Row>;

/**
 * The counts of tests/attack/every-byte.test.ts: by form and by kind of source, and for exports in which near matches are
 * allowed.
 */
export const Figures = z.object({ rows: z.record(z.string(), Row), letStand: Row });
export type Figures = z.infer<typeof Figures>;

/** Returns the sum of the counts of several parts of the contacts. */
export function sum(parts: readonly Figures[]): Figures {
  const names = [...new Set(parts.flatMap(({ rows }) => Object.keys(rows)))];
  const rows = names.map((name) => [name, total(parts.flatMap((part) => part.rows[name] ?? []))] as const);
  return { rows: Object.fromEntries(rows), letStand: total(parts.map(({ letStand }) => letStand)) };
}

function total(rows: readonly Row[]): Row {
  const of = (field: 'sources' | 'bytes' | 'searched' | 'named' | 'seen'): number =>
    rows.reduce((all, row) => all + row[field], 0);
  return {
    sources: of('sources'),
    bytes: of('bytes'),
    searched: of('searched'),
    missed: rows.flatMap(({ missed }) => missed),
    named: of('named'),
    seen: of('seen'),
  };
}

/** Returns the figures as a table, and below it every spelling that got through. */
export function table({ rows, letStand }: Figures): string {
  const lines: [string, Row][] = [
    ...Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)),
    ['near matches let stand, in JSON', letStand],
  ];
  const cells = lines.map(([name, { sources, bytes, searched, missed, named, seen }]) => [
    name,
    String(sources),
    (bytes / 1e6).toFixed(1),
    String(searched),
    String(missed.length),
    named === 0 ? '' : `${seen} of ${named}`,
  ]);
  const all = [
    ['', 'searched', 'MB', 'spellings looked for', 'missed', 'seen where sources are named'],
    ...cells,
  ];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const text = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const missed = [...new Set([...(rows['all']?.missed ?? []), ...letStand.missed])];
  return [...text, ...missed].join('\n');
}
