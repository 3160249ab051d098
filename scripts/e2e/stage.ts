import { existsSync } from 'node:fs';
import { chown, copyFile, mkdir, mkdtemp, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { shippedDir, testedDir } from '../package/variants.ts';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { root } from '../tools/paths.ts';
import { withProgress } from '../tools/progress.ts';
import { asUser, type PlainUser } from './user.ts';

/** Where the end-to-end tests run: the checkout itself, or a copy that a plain user can reach. */
export interface Stage {
  readonly dir: string;
  /** A folder that the user who runs the tests may write to; their home. */
  readonly home: string;
  readonly shippedDir: string;
  readonly testedDir: string;
}

/** The user's folders below the stage's home, by the variables that name them to programs. */
export function userFolders(stage: Stage): Record<string, string> {
  const names = { TMPDIR: 'tmp', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache', XDG_DATA_HOME: 'data' };
  return Object.fromEntries(
    Object.entries(names).map(([name, folder]) => [name, path.join(stage.home, folder)]),
  );
}

/** Where the tests leave what they have to show of a failure. */
export function resultsIn(dir: string): string {
  return path.join(dir, 'tests', 'e2e', 'results');
}

const copied = [
  'core',
  'db',
  'main',
  'preload',
  'renderer',
  'scripts',
  'tests',
  'package.json',
  'tsconfig.json',
  'node_modules',
];

/** A folder for temporary files that the user can enter too: root's own may lie in its closed home. */
async function commonTemporaryFolder(user: PlainUser): Promise<string> {
  for (const folder of [os.tmpdir(), '/tmp', '/var/tmp']) {
    const [command = '', ...args] = [...asUser(user), 'test', '-x', folder];
    if ((await exec(command, args)).code === 0) return folder;
  }
  throw new Failure(
    `No folder for temporary files can be entered by user ${String(user.uid)}: tried /tmp and /var/tmp.`,
  );
}

/** Whether everybody may read a file and enter the folder that it is in. */
async function isOpenToAll(file: string): Promise<boolean> {
  const [of, inside] = await Promise.all([stat(file), stat(path.dirname(file))]);
  return (of.mode & 0o004) !== 0 && (inside.mode & 0o005) === 0o005;
}

/** Links files where the copy can share them with the original, which is quick; copies them elsewhere. */
async function copyTree(from: string, to: string, mayLink: boolean): Promise<void> {
  if (mayLink && (await exec('cp', ['-al', from, to])).code === 0) return;
  await exec('rm', ['-rf', to]);
  const ran = await exec('cp', ['-a', from, to]);
  if (ran.code !== 0) throw new Failure(`The end-to-end tests could not be copied to ${to}:\n${tail(ran)}`);
  await exec('chmod', ['-R', 'a+rX', to]);
}

/** Copies what the tests need to a folder of that user's. The caller removes the folder. */
export async function makeStage(user: PlainUser): Promise<Stage> {
  return withProgress('Copying the end-to-end tests to where a plain user can run them', async () => {
    const dir = await mkdtemp(path.join(await commonTemporaryFolder(user), 'tickmark-e2e-'));
    const mayLink = await isOpenToAll(path.join(root, 'node_modules', 'electron', 'package.json'));
    for (const name of copied.filter((entry) => existsSync(path.join(root, entry)))) {
      // The tests' own files are few, and are copied so that writing to one never changes the checkout.
      await copyTree(path.join(root, name), path.join(dir, name), mayLink && name === 'node_modules');
    }
    const stage: Stage = {
      dir,
      home: path.join(dir, 'home'),
      shippedDir: path.join(dir, 'shipped'),
      testedDir: path.join(dir, 'tested'),
    };
    await copyTree(shippedDir, stage.shippedDir, mayLink);
    await copyTree(testedDir, stage.testedDir, mayLink);
    for (const folder of Object.values(userFolders(stage))) {
      await mkdir(folder, { recursive: true });
    }
    // Playwright removes and makes its results folder itself, so it must own what is around it.
    const owner = `${String(user.uid)}:${String(user.gid)}`;
    await exec('chown', ['-R', owner, stage.home, path.join(dir, 'tests')]);
    await chown(dir, user.uid, user.gid);
    return stage;
  });
}

/** Gives a copy of a file to the stage's home, readable by that user alone. */
export async function handOver(file: string, stage: Stage, user: PlainUser): Promise<string> {
  const copy = path.join(stage.home, path.basename(file));
  await copyFile(file, copy);
  await chown(copy, user.uid, user.gid);
  return copy;
}
