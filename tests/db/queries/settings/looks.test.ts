import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { readLooks, removeLook, reportLook, saveLook } from '../../../../db/queries/settings/looks.ts';
import { openLibrary, type Library } from '../../../../db/store/open.ts';
import { readValue, writeValue } from '../../../../db/queries/settings/settings.ts';
import { fixedId } from '../../../helpers/report-state.ts';

let folder = '';
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'looks-'));
  library = openLibrary(join(folder, 'l.sqlite'), 'write', '0.1.0');
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

const look = {
  id: fixedId(1),
  name: 'De Kustbode',
  logo: null,
  colour: '#1c5d99',
  footer: null,
  contact: null,
  template: null,
};

describe('looks in a library', () => {
  it('are kept by id, listed by name, changed and taken away', () => {
    saveLook(library.db, look);
    saveLook(library.db, { ...look, id: fixedId(2), name: 'Bode' });
    saveLook(library.db, { ...look, name: 'De Kustbode, Oost' });
    expect(readLooks(library.db).map(({ name }) => name)).toEqual(['Bode', 'De Kustbode, Oost']);
    removeLook(library.db, fixedId(2));
    expect(readLooks(library.db)).toHaveLength(1);
    expect(reportLook(library.db, fixedId(2))).toBeNull();
    expect(reportLook(library.db, null)).toBeNull();
  });

  it('bring their logo to the report', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { hash } = storeAttachment(
      library.db,
      { name: 'logo.png', mediaType: 'image/png', bytes },
      '2024-01-01T00:00:00.000Z',
    );
    saveLook(library.db, { ...look, logo: { hash, mediaType: 'image/png', width: 4, height: 1 } });
    expect(reportLook(library.db, look.id)?.logo).toEqual({
      mediaType: 'image/png',
      width: 4,
      height: 1,
      base64: 'AQID',
    });
  });

  it('that a newer app wrote are left where they are, and not shown', () => {
    writeValue(library.db, 'looks', [{ id: fixedId(9), shape: 'round' }, look]);
    expect(readLooks(library.db)).toEqual([look]);
    saveLook(library.db, { ...look, id: fixedId(3) });
    expect(readValue(library.db, 'looks')).toHaveLength(3);
  });
});
