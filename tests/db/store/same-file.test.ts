import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { allCheckers } from '../../../db/queries/settings/checkers.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { testFolder, testLibrary } from '../../helpers/library.ts';

const at = '2026-03-04T10:00:00.000Z';
const somebody = (name: string) => ({ id: null, name, initials: 'NS' });

test('nothing is saved into a file that was moved, and all is as before when it is back', () => {
  const library = testLibrary();
  const { path, db } = library;
  write(library, () => saveChecker(db, somebody('Noor Smit'), at));
  renameSync(path, `${path}.away`);
  expect(() => write(library, () => saveChecker(db, somebody('Bram Vos'), at))).toThrow(
    expect.objectContaining({ code: 'libraryGone', detail: { path } }),
  );
  renameSync(`${path}.away`, path);
  write(library, () => saveChecker(db, somebody('Ivo Brandt'), at));
  expect(allCheckers(db).map(({ name }) => name)).toEqual(['Noor Smit', 'Ivo Brandt']);
});

test.runIf(process.platform === 'linux')('nothing is saved where another file took its place', () => {
  const library = testLibrary();
  const { path, db } = library;
  const other = join(testFolder(), 'other.sqlite');
  openLibrary(other, 'write').close();
  rmSync(path);
  copyFileSync(other, path);
  expect(() => write(library, () => saveChecker(db, somebody('Bram Vos'), at))).toThrow(
    expect.objectContaining({ code: 'libraryReplaced' }),
  );
});
