// npm run measure -- WHAT FOLDER [SECOND] [--json FILE] [--worst N] [--out FILE]: measures against outside data in a folder of yours.
import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAttribution } from './measure/attribution.ts';
import { measureClaims } from './measure/claims.ts';
import { measureExtraction } from './measure/extraction.ts';
import { measureHostile } from './measure/hostile.ts';
import { measureMatching } from './measure/matching.ts';
import { measureMemory } from './measure/memory.ts';
import { measureOcr } from './measure/ocr.ts';
import { measureOffice } from './measure/office.ts';
import { measurePassages } from './measure/passages.ts';
import { measurePictures } from './measure/pictures.ts';
import { measureQuotations } from './measure/quotations.ts';
import { measureRevisions } from './measure/revisions.ts';
import { measureSegmentation } from './measure/segmentation.ts';
import { measureUnsupported } from './measure/unsupported.ts';
import { measureWire } from './measure/wire.ts';
import { Failure, runScript } from './tools/failure.ts';
import { compareGold, sumCounts, type GoldCounts } from './measure/gold-compare.ts';
import { readGold } from './measure/gold-file.ts';

/** Measures the detector on texts of our own, those that shaped the rules and the others apart. */
async function measureGold(folder: string, worst: number): Promise<{ figures: object; table: string }> {
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

/**
 * What can be measured: each takes a folder or file, how many of the worst to name, a file for what was found in each case or null, and
 * a second file where it needs two. It gives figures and a table.
 */
const measures = {
  extraction: measureExtraction,
  hostile: measureHostile,
  segmentation: measureSegmentation,
  files: measureWire,
  memory: measureMemory,
  ocr: measureOcr,
  office: measureOffice,
  claims: measureClaims,
  attribution: measureAttribution,
  gold: measureGold,
  matching: measureMatching,
  passages: measurePassages,
  pictures: measurePictures,
  quotations: measureQuotations,
  revisions: measureRevisions,
  unsupported: measureUnsupported,
};

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, worst: { type: 'string' }, out: { type: 'string' } },
  });
  const [what = '', folder = '', second = ''] = positionals;
  const measure = Object.entries(measures).find(([name]) => name === what)?.[1];
  // Their pages and pictures are drawn here.
  const needsFolder = measure !== measureOcr && measure !== measurePictures;
  if (measure === undefined || (folder === '' && needsFolder))
    throw new Failure(
      `Say what to measure and where: npm run measure -- ${Object.keys(measures).join('|')} FOLDER`,
    );
  const at = path.resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (needsFolder && !existsSync(at)) {
    process.stdout.write(`Skipped: there is no ${at}. The data are not part of the project.\n`);
    return 0;
  }
  const { figures, table } = await measure(
    at,
    Number(values.worst ?? 0),
    values.out === undefined ? null : path.resolve(process.env['INIT_CWD'] ?? '.', values.out),
    path.resolve(process.env['INIT_CWD'] ?? '.', second),
  );
  process.stdout.write(`${table}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
});
