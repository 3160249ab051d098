// npm run measure -- WHAT FOLDER [SECOND] [--json FILE] [--worst N] [--out FILE]: measures against outside data in a folder of yours.
import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAttribution } from './measure/attribution.ts';
import { measureClaims } from './measure/claims.ts';
import { measureGold } from './measure/gold-texts.ts';
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
