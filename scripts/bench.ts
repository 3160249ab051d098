// npm run bench [-- --json FILE] [--runs N] [--only start,load,detect,mark,frames,library,search,sources,archives,merge,export,memory]: measures the packaged app against
// what it is built on, in the same run: a bare window of the same runtime, Readability alone, printToPDF alone.
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { loadAllWords } from '../core/i18n/load-words.ts';
import { withBenchApps, type BenchApps } from './bench/bench-apps.ts';
import { benchDetect } from './bench/detect.ts';
import { benchEarlierChecks } from './bench/earlier-checks.ts';
import { benchExport } from './bench/export.ts';
import { benchFrames } from './bench/frames.ts';
import { benchLibrary } from './bench/library.ts';
import { benchLoad } from './bench/load.ts';
import { benchMark } from './bench/mark.ts';
import { isMissed, type Finding } from './bench/measure.ts';
import { benchMemory } from './bench/memory.ts';
import { benchMerge } from './bench/merge.ts';
import { benchScale } from './bench/scale.ts';
import type { Size } from './bench/scale-library.ts';
import { benchSearch } from './bench/search.ts';
import { benchSources } from './bench/sources.ts';
import { benchStart } from './bench/start.ts';
import { tableOf } from './bench/table.ts';
import { startDisplay } from './display.ts';
import { packageApp } from './package/package.ts';
import { hasDisplay } from './setup/needs.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';
import { isRoot } from './tools/run-app.ts';

const parts = {
  start: benchStart,
  load: benchLoad,
  detect: benchDetect,
  mark: benchMark,
  frames: benchFrames,
  library: benchLibrary,
  search: benchSearch,
  sources: benchSources,
  archives: benchEarlierChecks,
  merge: benchMerge,
  export: benchExport,
  memory: benchMemory,
  scale: benchScale,
} satisfies Record<string, (apps: BenchApps, runs: number, size: Size) => Promise<Finding[]>>;
type Part = keyof typeof parts;

const usage =
  'Usage: npm run bench -- [--json FILE] [--runs N] [--size ARTICLES:CLAIMS] [--only start,load,detect,mark,frames,library,search,sources,archives,merge,export,memory,scale]';

interface Wanted {
  json: string | undefined;
  runs: number;
  only: Part[];
  size: Size;
}

/** As much as a newsroom gathers in years. */
const LARGEST = '30000:1000000';

function readArguments(args: string[]): Wanted {
  const options = {
    json: { type: 'string' },
    runs: { type: 'string' },
    only: { type: 'string' },
    size: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const runs = Number(values.runs ?? 10);
    const names = values.only?.split(',') ?? Object.keys(parts).filter((name) => name !== 'scale');
    const [articles = NaN, claims = NaN] = (values.size ?? LARGEST).split(':').map(Number);
    const only = names.filter((name): name is Part => Object.hasOwn(parts, name));
    const isCount = (count: number): boolean => Number.isInteger(count) && count >= 1;
    if (![runs, articles, claims].every(isCount) || only.length !== names.length)
      throw new Error('not understood');
    return { json: values.json, runs, only, size: { articles, claims } };
  } catch {
    throw new Failure(usage, 2);
  }
}

async function measure({ only, runs, size }: Wanted): Promise<Finding[]> {
  return withBenchApps(async (apps) => {
    const findings: Finding[] = [];
    for (const part of only) {
      say(`Measuring: ${part}, ${runs} runs …`);
      findings.push(...(await parts[part](apps, runs, size)));
    }
    return findings;
  });
}

await runScript(async () => {
  await loadAllWords();
  const wanted = readArguments(process.argv.slice(2));
  const runtime = await setUp({ window: true });
  await packageApp(runtime, true);
  const display = hasDisplay() ? undefined : await startDisplay();
  try {
    Object.assign(process.env, display?.env);
    const findings = await measure(wanted);
    const circumstances = {
      at: new Date().toISOString(),
      electron: runtime.version,
      cores: os.cpus().length,
      load: os.loadavg()[0],
      sandbox: !isRoot(),
    };
    if (wanted.json !== undefined)
      await writeFile(wanted.json, `${JSON.stringify({ circumstances, findings }, null, 2)}\n`);
    process.stdout.write(`\n${tableOf(findings)}\n`);
    const missed = findings.filter(isMissed).length;
    say(`\nMedians, with the middle half of the runs between brackets. ${missed} of the goals missed.`);
    return 0;
  } finally {
    await display?.stop();
  }
});
