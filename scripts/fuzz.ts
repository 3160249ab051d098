// npm run fuzz -- [FORMAT…] [--each N] [--seed S]: damages the fixtures of every format and reads them in the packaged app.
import { parseArgs } from 'node:util';
import { fixtureSets } from './fuzz/fixtures.ts';
import { fuzzFormat } from './fuzz/fuzz-format.ts';
import { withImporter } from './measure/with-importer.ts';
import { Failure, runScript } from './tools/failure.ts';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { each: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const [each, seed] = [Number(values.each), Number(values.seed)];
  // More than 5,000 files of one folder are not read: see main/workers/reader/files-in-folder.ts.
  if (!Number.isInteger(each) || each < 1 || each > 5000 || !Number.isInteger(seed))
    throw new Failure('--each takes a whole number from 1 to 5000, --seed a whole number.');
  const sets = await fixtureSets(positionals);
  if (sets.length === 0) throw new Failure(`There are no fixtures of ${positionals.join(', ')}.`);
  return withImporter(async (read) => {
    let faults = 0;
    for (const set of sets) {
      const result = await fuzzFormat(set, each, seed, read);
      faults += result.faults.length;
      process.stdout.write(`${result.table}\n`);
    }
    return faults === 0 ? 0 : 1;
  });
});
