import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { beginUnfinished, followUnfinished } from '../../../db/store/unfinished-files.ts';
import { testFolder } from '../../helpers/library.ts';

afterEach(() => {
  Reflect.deleteProperty(process.env, 'TICKMARK_UNFINISHED');
});

/** The number of a process that has ended. */
function goneProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('what is being made', () => {
  test('is written down until it is there, and not taken away meanwhile', () => {
    const folder = testFolder();
    const entries = join(folder, 'unfinished');
    followUnfinished(entries);
    const path = join(folder, '.report.part');
    const finish = beginUnfinished(path);
    writeFileSync(path, 'half');
    followUnfinished(entries);
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(entries)).toHaveLength(1);
    finish();
    expect(readdirSync(entries)).toEqual([]);
  });

  test('is removed at the next start where its process is gone: files, folders, and what SQLite has beside them', () => {
    const folder = testFolder();
    const entries = join(folder, 'unfinished');
    mkdirSync(entries);
    const gone = goneProcess();
    const file = join(folder, 'a.sqlite.part');
    const evidence = join(folder, '.evidence.part');
    for (const path of [file, `${file}-journal`]) writeFileSync(path, 'half');
    mkdirSync(evidence);
    writeFileSync(join(evidence, 'photo.jpg'), 'half');
    for (const [at, path] of [file, evidence, join(folder, 'never made.part')].entries())
      writeFileSync(join(entries, `${gone}-${at}`), path);
    followUnfinished(entries);
    expect(readdirSync(folder)).toEqual(['unfinished']);
    expect(readdirSync(entries)).toEqual([]);
  });

  test('is nothing that is called otherwise, whatever an entry says', () => {
    const folder = testFolder();
    const entries = join(folder, 'unfinished');
    mkdirSync(entries);
    const library = join(folder, 'library.sqlite');
    writeFileSync(library, 'whole');
    const gone = goneProcess();
    for (const [at, path] of [library, folder, '', 'library.sqlite', `${folder}/x.part/..`].entries())
      writeFileSync(join(entries, `${gone}-${at}`), path);
    followUnfinished(entries);
    expect(existsSync(library)).toBe(true);
  });

  test('is made all the same where it cannot be written down', () => {
    process.env['TICKMARK_UNFINISHED'] = join(testFolder(), 'none\u0000');
    expect(() => beginUnfinished('/x.part')()).not.toThrow();
    Reflect.deleteProperty(process.env, 'TICKMARK_UNFINISHED');
    expect(() => beginUnfinished('/x.part')()).not.toThrow();
  });
});
