// npm run attack [-- --quick]: attacks what is to stay protected. Runs every test of what was once seen broken, four people's forged
// histories by the thousand, and two hundred sources in twenty spellings each, whose every byte that leaves is searched, printed pages
// too; prints the figures. Takes ten minutes on two cores, and as many again for the packaged app, which --quick leaves out.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Figures, sum, table } from './attack/figures.ts';
import { makePrinter } from './attack/printer.ts';
import { shownIn } from './attack/seen-broken.ts';
import { runEndToEndTests } from './e2e/run.ts';
import { packageApp } from './package/package.ts';
import type { Runtime } from './runtime/runtime.ts';
import { setUp } from './setup/setup.ts';
import { exec } from './tools/exec.ts';
import { Failure, runScript } from './tools/failure.ts';
import { root, tool } from './tools/paths.ts';
import { say } from './tools/progress.ts';

const HISTORIES = 3000;
const EVERY_BYTE = 'tests/attack/every-byte.test.ts';
const HOSTILE = 'tests/core/casefile/merge/hostile.test.ts';
const KILLED = 'tests/db/erase/killed.test.ts';

/** Runs unit tests and says what they print; false if one fails. */
async function units(files: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const vitest = [tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot', ...files];
  const ran = await exec(process.execPath, vitest, { cwd: root, env: { ...process.env, ...env } });
  if (ran.code !== 0) process.stdout.write(`${ran.stdout}${ran.stderr}\n`);
  return ran.code === 0;
}

/** Searches every byte, the contacts shared out among as many processes as there are cores; false if something got through. */
async function everyByte(runtime: Runtime): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-attack-'));
  const printer = await makePrinter(runtime);
  try {
    const parts = os.availableParallelism();
    const files = Array.from({ length: parts }, (_, at) => path.join(folder, `${at}.json`));
    const held = await Promise.all(
      files.map((file, at) =>
        units([EVERY_BYTE], {
          ...printer.env,
          TICKMARK_ATTACK_PART: `${at}/${parts}`,
          TICKMARK_ATTACK_FIGURES: file,
        }),
      ),
    );
    const figures = await Promise.all(
      files.map(async (file) => Figures.parse(JSON.parse(await readFile(file, 'utf8')))),
    );
    say(table(sum(figures)));
    return held.every(Boolean);
  } finally {
    await printer.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the tests of the packaged app; false if one fails. */
async function app(runtime: Runtime): Promise<boolean> {
  await packageApp(runtime, true);
  const found = await runEndToEndTests(shownIn('app').map((file) => path.basename(file)));
  return found.failed === 0 && found.passed > 0;
}

await runScript(async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const runtime = await setUp({ window: true, ownDisplay: true });
  const once = shownIn('units').filter((file) => file !== EVERY_BYTE && file !== HOSTILE);
  const steps: [string, () => Promise<boolean>][] = [
    ['What was seen broken', () => units(once)],
    [`${HISTORIES} forged histories`, () => units([HOSTILE], { TICKMARK_HOSTILE_RUNS: String(HISTORIES) })],
    ['An erasure that is killed at every step', () => units([KILLED], { TICKMARK_KILL_STRIDE: '1' })],
    ['Every byte that leaves', () => everyByte(runtime)],
    ...(values.quick ? [] : [['The packaged app', () => app(runtime)] as [string, () => Promise<boolean>]]),
  ];
  const broken: string[] = [];
  for (const [name, run] of steps) {
    const start = performance.now();
    const holds = await run();
    if (!holds) broken.push(name);
    say(`${name}: ${holds ? 'holds' : 'BROKEN'} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
  if (broken.length > 0) throw new Failure(`Broken: ${broken.join('; ')}.`);
  return 0;
});
