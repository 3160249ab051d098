import { mkdtemp, rm, stat, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { firstSitting } from './demo/first-sitting.ts';
import { picturesIn, type TakePicture } from './demo/pictures.ts';
import { secondSitting } from './demo/second-sitting.ts';
import { launchApp, type DrivenApp, type Launch } from './drive/launch.ts';
import { root } from './tools/paths.ts';
import { say } from './tools/progress.ts';
import { Failure } from './tools/failure.ts';

/** Where the report and the pictures are left. */
export const demoFolder = path.join(root, 'out');

/**
 * Does a checker's whole job in the packaged app at `appPath` (one that allows --inspect), on the display that the
 * environment names: load, mark by keyboard, restart, export into `outDir`, with a picture of each step. Throws when a
 * step does not show what it should.
 */
export async function runDemo({ appPath, outDir }: { appPath: string; outDir: string }): Promise<void> {
  const picture = await picturesIn(outDir);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-demo-'));
  try {
    say('First sitting:');
    await withApp({ appPath, folder }, picture, ({ desk }) => firstSitting(desk, picture));
    say('Second sitting, after a restart:');
    const files = await withApp({ appPath, folder }, picture, (app) => secondSitting(app, outDir, picture));
    await checkFiles(files);
    say(`The report and the pictures are in ${outDir}:`);
    for (const file of Object.values(files)) say(`  ${file} (${await kilobytes(file)} kB)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a sitting in the app, from its start to its end. If a sitting fails, a picture of the window is kept. */
async function withApp<Result>(
  launch: Launch,
  picture: TakePicture,
  sitting: (app: DrivenApp) => Promise<Result>,
): Promise<Result> {
  const app = await launchApp(launch);
  try {
    return await sitting(app);
  } catch (thrown) {
    await picture(app.desk, 'failed', 'what the window showed when this did not go on').catch(
      () => undefined,
    );
    throw thrown;
  } finally {
    await app.quit();
  }
}

async function kilobytes(file: string): Promise<string> {
  return Math.max(1, (await stat(file)).size / 1000).toFixed(0);
}

/** Words that every form of the demo's report must have. */
const words = [
  'Half of Port Ellery still without drinking water',
  'when 231 millimetres fell',
  'Ruth Calloway',
];

/** Reads the exported reports back. Throws a Failure that names the first thing that is not in them. */
async function checkFiles(files: Record<'html' | 'pdf' | 'json', string>): Promise<void> {
  const html = await readFile(files.html, 'utf8');
  const json = await readFile(files.json, 'utf8');
  for (const word of words) {
    if (!html.includes(word)) throw new Failure(`The HTML report does not say “${word}”.`);
    if (!json.includes(word)) throw new Failure(`The JSON report does not say “${word}”.`);
  }
  if (/<script[^>]* src|src="https?:|<link/i.test(html))
    throw new Failure('The HTML report is not self-contained.');
  JSON.parse(json);
  const pdf = await readFile(files.pdf, 'latin1');
  if (!pdf.startsWith('%PDF-')) throw new Failure('The PDF report is no PDF.');
  for (const part of ['/StructTreeRoot', '/Outlines'])
    if (!pdf.includes(part)) throw new Failure(`The PDF report has no ${part.slice(1)}.`);
}
