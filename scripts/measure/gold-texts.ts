import { compareGold, sumCounts, type GoldCounts } from './gold-compare.ts';
import { readGold } from './gold-file.ts';

/** Measures the detector on texts of our own, those that shaped the rules and the others apart. */
export async function measureGold(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const texts = await readGold(folder);
  const figures: Record<string, GoldCounts> = {};
  const rows: string[] = [];
  const wrong: string[] = [];
  for (const half of ['first', 'second', 'third'] as const) {
    const results = texts
      .filter(([, text]) => text.half === half)
      .map(([name, text]) => ({ name, ...compareGold(text) }));
    if (results.length === 0) continue;
    const counts = sumCounts(results.map(({ counts: one }) => one));
    figures[half] = counts;
    wrong.push(...results.flatMap(({ name, wrong: lines }) => lines.map((line) => `${name}: ${line}`)));
    rows.push(`${half} part, ${results.length} texts`, ...linesOf(counts));
  }
  return { figures, table: [...rows, ...wrong.slice(0, worst)].join('\n') };
}

function linesOf(counts: GoldCounts): string[] {
  const line = (name: string, right: number, of: number, more = '') =>
    `  ${name.padEnd(34)} ${`${right}/${of}`.padStart(8)}${more}`;
  return [
    line('claims found', counts.found, counts.claims),
    line('suggested sentences that are claims', counts.suggestedRight, counts.suggested),
    line('speaker right, of those found', counts.speakersRight, counts.speakers),
    line("the paper's own voice kept", counts.ownVoiceRight, counts.ownVoice),
    line('unnamed sources', counts.unnamedRight, counts.unnamed, `, ${counts.unnamedWrong} wrongly`),
    line('parts', counts.partsRight, counts.parts, `, ${counts.partedWrong} sentences parted wrongly`),
    line('hedges', counts.hedgesRight, counts.hedges, `, ${counts.hedgesWrong} wrongly`),
    line('caveats', counts.caveatsFound, counts.caveats, `, of ${counts.caveatsSeen} seen`),
    line('caveats linked', counts.caveatsLinked, counts.caveats),
    line('headings', counts.headingsFound, counts.headings, `, ${counts.headingsWrong} wrongly`),
  ];
}
