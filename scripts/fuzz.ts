// npm run fuzz -- [FORMAT…] [--each N] [--seed S]: damages the fixtures of every format and reads them in the packaged app.
import { parseArgs } from 'node:util';
import { fixtureSets, PASSWORD, type FixtureSet } from './fuzz/fixtures.ts';
import { withImporter } from './measure/with-importer.ts';
import { Failure, runScript } from './tools/failure.ts';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeMemory } from './measure/import-folder.ts';
import type { ImportLine } from './measure/import-files.ts';
import type { ReadFolder } from './measure/with-importer.ts';
import { releaseDir } from './tools/paths.ts';
import { mutate, randomOf, type Random } from './fuzz/mutate.ts';
import { unzipSync, zipSync } from 'fflate';

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

/** The outcomes that no file may cause, however it is damaged. */
const FAULTS = new Set([
  'internal',
  'readerAnswer',
  'readerCrashed',
  'readerTimeout',
  'readerMemory',
  'unknown',
]);

/**
 * Reads `each` damaged files of a format in one start of the app. Files that bring out a fault are kept in release/fuzz,
 * by a name that tells the seed and the number; `table` says how many came to what.
 */
async function fuzzFormat(
  { format, ending, files }: FixtureSet,
  each: number,
  seed: number,
  read: ReadFolder,
): Promise<{ faults: string[]; table: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-fuzz-'));
  const fileOf = (at: number): string =>
    path.join(folder, `${seed}-${String(at).padStart(5, '0')}.${ending}`);
  try {
    for (let at = 0; at < each; at += 1) {
      const random = randomOf(seed * 1_000_003 + at);
      const file = files[random.below(files.length)] ?? Buffer.alloc(0);
      const other = files[random.below(files.length)] ?? file;
      await writeFile(fileOf(at), damaged(ending, file, other, random));
    }
    const { lines, end, memory } = await read(folder, each, ['--password', PASSWORD]);
    const outcomes = new Map<string, number>();
    const faulty = lines.filter((line) => FAULTS.has(outcomeOf(line))).map(({ file }) => file);
    for (const line of lines) outcomes.set(outcomeOf(line), (outcomes.get(outcomeOf(line)) ?? 0) + 1);
    // The app stopped at the file after the last one that it reported.
    if (end !== 'ended' || lines.length < each) faulty.push(fileOf(lines.length));
    const kept = await keep(faulty, format);
    const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
    const table = `${format.padEnd(9)} ${lines.length} files, ${end}; ${counts.join(', ')}; ${describeMemory(memory)}`;
    return { faults: kept, table: [table, ...kept.map((file) => `  kept ${file}`)].join('\n') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function damaged(ending: string, file: Buffer, other: Buffer, random: ReturnType<typeof randomOf>): Buffer {
  if (/^(?:docx|odt|ott|pptx|odp|epub|wacz)$/.test(ending)) return mutateZip(file, random, other);
  return Buffer.from(mutate(file.toString('latin1'), random, other.toString('latin1')), 'latin1');
}

function outcomeOf(line: ImportLine): string {
  return line.ok ? line.format : (line.error?.code ?? line.status ?? 'unknown');
}

async function keep(faulty: readonly string[], format: string): Promise<string[]> {
  const into = path.join(releaseDir, 'fuzz', format);
  if (faulty.length > 0) await mkdir(into, { recursive: true });
  return Promise.all(
    faulty.map(async (file) => {
      const kept = path.join(into, path.basename(file));
      await copyFile(file, kept);
      return kept;
    }),
  );
}

/**
 * Damages a zip-based document: half of the time the package itself, else one of its parts, zipped anew, so that the
 * damage is not found by a checksum but by the code that reads the part.
 */
function mutateZip(bytes: Buffer, random: Random, other: Buffer): Buffer {
  if (random.below(2) === 0)
    return Buffer.from(mutate(bytes.toString('latin1'), random, other.toString('latin1')), 'latin1');
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|opf|xhtml)$/.test(name));
  const name = names[random.below(names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || part === undefined) return bytes;
  const text = Buffer.from(part).toString('latin1');
  const changed = { ...parts, [name]: Buffer.from(mutate(text, random, text), 'latin1') };
  // An OpenDocument package is known by a first entry that is stored as it is.
  const { mimetype, ...others } = changed;
  return Buffer.from(
    zipSync(mimetype === undefined ? changed : { mimetype: [mimetype, { level: 0 }], ...others }),
  );
}
