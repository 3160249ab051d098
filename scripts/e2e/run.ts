import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Found } from '../checks/step.ts';
import { startDisplay, type Display } from '../display.ts';
import { appExecutable, shippedDir, testedDir } from '../package/variants.ts';
import { root } from '../tools/paths.ts';
import { isRoot, runOnTerminal } from '../tools/run-app.ts';
import { countEndToEndReport } from './report.ts';
import { handOver, makeStage, resultsIn, userFolders, type Stage } from './stage.ts';
import { asUser, checkSandbox, plainUser, type PlainUser } from './user.ts';

/** A hung app must not hold the tests up for ever. */
const giveUpAfterMs = 60 * 60 * 1000;

/** Of root's own variables, those that mean the same to another user. */
const passedOn = ['LANG', 'LC_ALL', 'TZ', 'TERM', 'CI', 'FORCE_COLOR', 'NO_COLOR'];

function reportFile(stage: Stage): string {
  return path.join(stage.home, 'report.json');
}

/** What the tests are told: where the two packaged apps are, and where the report goes. */
function testVariables(stage: Stage): NodeJS.ProcessEnv {
  return {
    TICKMARK_SHIP_APP: appExecutable(stage.shippedDir),
    TICKMARK_E2E_APP: appExecutable(stage.testedDir),
    PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile(stage),
  };
}

function variablesFor(stage: Stage): NodeJS.ProcessEnv {
  const shared = Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
  const PATH = `${path.join(stage.dir, 'node_modules', '.bin')}${path.delimiter}/usr/local/bin:/usr/bin:/bin`;
  return { ...shared, ...userFolders(stage), HOME: stage.home, PATH };
}

/** The Node that runs this, as the stage has it: the one in node_modules may lie where a plain user cannot go. */
function nodeOn(stage: Stage): string {
  const inCheckout = path.relative(realpathSync(root), process.execPath);
  return inCheckout.startsWith('..') ? process.execPath : path.join(stage.dir, inCheckout);
}

async function play(
  stage: Stage,
  env: NodeJS.ProcessEnv,
  prefix: readonly string[],
  args: readonly string[],
): Promise<Found> {
  const node = nodeOn(stage);
  const playwright = path.join(stage.dir, 'node_modules', '@playwright', 'test', 'cli.js');
  const [command = node, ...rest] = [
    ...prefix,
    ...[node, playwright, 'test', '--config', path.join('tests', 'e2e', 'playwright.config.ts')],
    ...['--reporter=list,json', `--global-timeout=${String(giveUpAfterMs)}`, ...args],
  ];
  const code = await runOnTerminal(command, rest, {
    cwd: stage.dir,
    env: { ...env, ...testVariables(stage) },
  });
  if (!existsSync(reportFile(stage))) return { passed: 0, failed: 1, output: 'Playwright left no report.' };
  const counts = countEndToEndReport(JSON.parse(await readFile(reportFile(stage), 'utf8')));
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(1, counts.failed), output: '' };
}

async function playAs(
  user: PlainUser,
  display: Display | undefined,
  args: readonly string[],
): Promise<Found> {
  await checkSandbox(asUser(user));
  const stage = await makeStage(user);
  try {
    const shown = display && { ...display.env, XAUTHORITY: await handOver(display.cookieFile, stage, user) };
    return await play(stage, { ...variablesFor(stage), ...shown }, asUser(user), args);
  } finally {
    await rm(resultsIn(root), { recursive: true, force: true });
    if (existsSync(resultsIn(stage.dir)))
      await cp(resultsIn(stage.dir), resultsIn(root), { recursive: true });
    await rm(stage.dir, { recursive: true, force: true });
  }
}

async function playHere(display: Display | undefined, args: readonly string[]): Promise<Found> {
  await checkSandbox([]);
  const home = await mkdtemp(path.join(os.tmpdir(), 'tickmark-e2e-'));
  try {
    return await play(
      { dir: root, home, shippedDir, testedDir },
      { ...process.env, ...display?.env },
      [],
      args,
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Runs the end-to-end tests on the packaged apps, on a display in memory where there can be one, and always as a
 * user for whom Chromium's sandbox works: root gives them, and copies of what they need, to a plain user. `args`
 * go to Playwright.
 */
export async function runEndToEndTests(args: readonly string[]): Promise<Found> {
  const display = process.platform === 'linux' ? await startDisplay() : undefined;
  try {
    return await (isRoot() ? playAs(plainUser(), display, args) : playHere(display, args));
  } finally {
    await display?.stop();
  }
}
