// npm run hunt -- [--minutes N] [--seed S] [TEST FILE…]: runs the property tests with other random values than `npm test` has, one seed
// after the other, until one fails or the time is up.
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exec } from './tools/exec.ts';
import { Failure, runScript } from './tools/failure.ts';
import { root, tool } from './tools/paths.ts';
import { say } from './tools/progress.ts';

/** The files of unit tests that have properties: those with these names, or all. */
function propertyFiles(names: readonly string[]): string[] {
  return globSync('tests/{core,db,main,preload,renderer,scripts}/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"))
    .sort();
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  const only = values.seed === undefined ? null : Number(values.seed);
  if (!(minutes > 0) || (only !== null && !Number.isInteger(only)))
    throw new Failure('--minutes takes a number above 0, --seed a whole number.');
  const files = propertyFiles(positionals);
  if (files.length === 0) throw new Failure(`There are no properties in ${positionals.join(', ')}.`);
  const end = performance.now() + minutes * 60_000;
  let rounds = 0;
  do {
    const seed = only ?? randomInt(2 ** 31);
    const vitest = [tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot', ...files];
    const ran = await exec(process.execPath, vitest, {
      cwd: root,
      env: { ...process.env, TICKMARK_SEED: String(seed) },
    });
    if (ran.code !== 0) {
      process.stdout.write(`${ran.stdout}${ran.stderr}\n`);
      throw new Failure(`Seed ${seed} fails. The same again: npm run hunt -- --seed ${seed} FILE`);
    }
    rounds += 1;
    say(`Seed ${seed} holds.`);
  } while (only === null && performance.now() < end);
  say(`${rounds} ${rounds === 1 ? 'seed' : 'seeds'}, ${files.length} files of properties: all hold.`);
  return 0;
});
