// node scripts/library-fixture.ts: makes tests/fixtures/libraries/format-N.sqlite with a row of every kind, by the code as it
// is. Run it once before a new migration is written: what was shipped is then there for the migration's test.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LIBRARY_FORMAT } from '../db/store/migrate.ts';
import { makeFullLibrary } from './fixture/full-library.ts';
import { Failure, runScript } from './tools/failure.ts';
import { root } from './tools/paths.ts';
import { say } from './tools/progress.ts';

await runScript(async () => {
  const file = path.join(root, 'tests', 'fixtures', 'libraries', `format-${LIBRARY_FORMAT}.sqlite`);
  if (existsSync(file)) throw new Failure(`${file} is there already: a fixture is never made again.`);
  mkdirSync(path.dirname(file), { recursive: true });
  makeFullLibrary(file);
  rmSync(`${file}-lock`);
  say(file);
  return Promise.resolve(0);
});
