import { exec, type Ran, findCommand } from '../tools/exec.ts';
import { root, tool } from '../tools/paths.ts';
import type { Found } from './step.ts';

const product = ['core', 'db', 'main', 'preload', 'renderer', 'scripts', 'tests'];

/** The checks that read the code without running it: a name, and a tool of node_modules with its arguments. */
export const staticChecks: readonly { name: string; file: string; args: readonly string[] }[] = [
  {
    name: 'formatting',
    file: tool('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'types', file: tool('typescript', 'bin', 'tsc'), args: ['--noEmit'] },
  {
    name: 'lint',
    file: tool('eslint', 'bin', 'eslint.js'),
    args: [
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--cache-strategy',
      'content',
      '.',
    ],
  },
  {
    name: 'who imports whom',
    file: tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', ...product],
  },
  { name: 'unused code', file: tool('knip', 'bin', 'knip.js'), args: ['--no-progress'] },
];

function found(ran: Ran): Found {
  const passed = ran.code === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output: `${ran.stdout}${ran.stderr}` };
}

/** The beginning of a command that lets every other program go first (`nice`), if the system has one. */
function givingWay(): string[] {
  return findCommand('nice') === undefined ? [] : ['nice', '-n', '19'];
}

/** Runs one of the static checks at low priority. */
export async function runStaticCheck(check: (typeof staticChecks)[number]): Promise<Found> {
  const [command = '', ...args] = [...givingWay(), process.execPath, check.file, ...check.args];
  return found(await exec(command, args, { cwd: root }));
}
