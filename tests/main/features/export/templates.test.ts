import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../../db/store/open.ts';
import {
  listTemplates,
  prepareTemplates,
  templateFolder,
  templateOf,
} from '../../../../main/features/export/templates.ts';

let home = '';
let library: Library;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'templates-'));
  library = { path: join(home, 'library.sqlite') } as Library;
});
afterEach(() => rmSync(home, { recursive: true }));

function look(template: string | null) {
  return { name: 'De Kustbode', logo: null, colour: null, footer: null, contact: null, template };
}

describe('the folder of templates', () => {
  it('lies beside the library, with an example that holds to the rules and is never overwritten', async () => {
    const folder = templateFolder(library);
    expect(folder).toBe(join(home, 'report-templates'));
    expect(await listTemplates(folder)).toEqual([]);
    await prepareTemplates(folder);
    expect(await listTemplates(folder)).toEqual(['example.html']);
    expect(await templateOf(library, look('example.html'))).toMatchObject({
      pieces: expect.any(Array) as unknown,
    });
    writeFileSync(join(folder, 'example.html'), 'mine');
    await prepareTemplates(folder);
    await expect(templateOf(library, look('example.html'))).rejects.toMatchObject({
      code: 'templateRefused',
      detail: { name: 'example.html', line: 1, why: 'template-missingPart', what: 'masthead' },
    });
  });

  it('gives nothing but its own files', async () => {
    const folder = templateFolder(library);
    mkdirSync(folder);
    writeFileSync(join(home, 'secret.html'), 'x');
    symlinkSync(join(home, 'secret.html'), join(folder, 'link.html'));
    mkdirSync(join(folder, 'folder.html'));
    writeFileSync(join(folder, '.hidden.html'), 'x');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(await listTemplates(folder)).toEqual([]);
    for (const name of [
      '../secret.html',
      'link.html',
      'folder.html',
      '.hidden.html',
      'notes.txt',
      'gone.html',
    ])
      await expect(templateOf(library, look(name))).rejects.toMatchObject({ code: 'templateGone' });
    expect(await templateOf(library, look(null))).toBeNull();
    expect(await templateOf(library, null)).toBeNull();
  });

  it('refuses a file that is too big to be one', async () => {
    const folder = templateFolder(library);
    mkdirSync(folder);
    writeFileSync(join(folder, 'big.html'), 'x'.repeat(500_000));
    await expect(templateOf(library, look('big.html'))).rejects.toMatchObject({
      detail: { why: 'template-tooBig' },
    });
  });
});
