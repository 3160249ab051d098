import { expect, test } from 'vitest';
import { recordingType } from '../../../../core/model/attachment/recording.ts';
import { pictureType } from '../../../../core/model/attachment/shown-attachment.ts';
import { stillPicture } from '../../../../core/model/attachment/still-brands.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** The first box of a file: its first brand, a version, the other brands. */
const box = (first: string, ...others: string[]): Uint8Array =>
  bytes(`\0\0\0${String.fromCharCode(16 + 4 * others.length)}ftyp${first}\0\0\0\0${others.join('')}mdatavif`);

test.each([
  ['a phone’s picture', box('heic', 'mif1', 'heic'), 'HEIC', null],
  ['one that names any picture first', box('mif1', 'heic', 'miaf'), 'HEIC', null],
  ['AVIF', box('avif', 'mif1', 'miaf'), 'AVIF', 'image/avif'],
  ['AVIF that names any picture first', box('mif1', 'avif', 'miaf'), 'AVIF', 'image/avif'],
  ['a sequence of AVIF', box('avis', 'msf1'), 'AVIF', 'image/avif'],
])('%s is a picture and no film', (_what, file, still, type) => {
  expect(stillPicture(file)).toBe(still);
  expect(pictureType(file)).toBe(type);
  expect(recordingType(file)).toBeNull();
});

test('a film is none, whatever stands after its brands, and neither is a box that is cut off', () => {
  const film = box('isom', 'mp42');
  expect(stillPicture(film)).toBeNull();
  expect(recordingType(film)).toBe('video/mp4');
  for (const end of [0, 4, 8, 11]) expect(stillPicture(box('heic').subarray(0, end))).toBeNull();
});
