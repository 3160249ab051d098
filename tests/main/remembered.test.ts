import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changePlaces, readPlaces } from '../../main/base/library-file.ts';
import { keepWindowPlace, readWindowPlace } from '../../main/app/window-place.ts';

vi.mock('electron', () => ({ app: {} }));

let profile = '';
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'tickmark-profile-'));
});
afterEach(() => rmSync(profile, { recursive: true }));

const noPlaces = { library: null, backups: null, network: null };
const firstWindow = { bounds: null, maximized: false, theme: 'system' };
const bounds = { x: -8, y: 0, width: 900, height: 640 };

test('what a profile remembers is read as it was kept', () => {
  expect(readPlaces(profile)).toEqual(noPlaces);
  changePlaces(profile, { library: '/far/library.sqlite' });
  changePlaces(profile, { backups: '/usb' });
  expect(readPlaces(profile)).toEqual({ ...noPlaces, library: '/far/library.sqlite', backups: '/usb' });

  expect(readWindowPlace(profile)).toEqual(firstWindow);
  keepWindowPlace(profile, { bounds });
  keepWindowPlace(profile, { theme: 'dark', maximized: true });
  expect(readWindowPlace(profile)).toEqual({ bounds, maximized: true, theme: 'dark' });
});

test.each(['', '{', 'null', '7', '"library"', '{"library": 7}', '{"backups": {}}', '{"network": false}'])(
  'of %j nothing is remembered',
  (text) => {
    writeFileSync(join(profile, 'places.json'), text);
    expect(readPlaces(profile)).toEqual(noPlaces);
  },
);

test('what an older or a newer version remembers is read as far as it is known', () => {
  writeFileSync(join(profile, 'places.json'), '{"backups": "/usb", "later": [1]}');
  expect(readPlaces(profile)).toEqual({ ...noPlaces, backups: '/usb' });
});

test.each([
  'null',
  '[]',
  '{"maximized": true}',
  JSON.stringify({ ...firstWindow, bounds: { ...bounds, x: 0.5 } }),
  JSON.stringify({ ...firstWindow, bounds: { x: 0, y: 0, width: 900 } }),
  JSON.stringify({ ...firstWindow, bounds: 'left' }),
  JSON.stringify({ ...firstWindow, theme: 'pink' }),
  JSON.stringify({ ...firstWindow, maximized: 'yes' }),
])('a window that was kept as %s opens as the first did', (text) => {
  writeFileSync(join(profile, 'window.json'), text);
  expect(readWindowPlace(profile)).toEqual(firstWindow);
});
