import { describe, expect, test, vi } from 'vitest';
import { TickmarkError } from '../../../../core/kernel/errors.ts';

const scalePicture = vi.fn();
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture }));
const { smallPictures } = await import('../../../../main/features/evidence/small-pictures.ts');

const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
const small = { type: 'image/jpeg', bytes: GIF, width: 1, height: 1 };
const file = { hash: 'a', name: 'quay.gif' };

describe('a small picture', () => {
  test('is made once, also for two that ask at a time', async () => {
    scalePicture.mockReset().mockResolvedValue(small);
    const smallOf = smallPictures(100, 2);
    expect(await Promise.all([smallOf(file, () => GIF), smallOf(file, () => GIF)])).toEqual([small, small]);
    expect(scalePicture).toHaveBeenCalledTimes(1);
  });

  test('is tried again where the reader gave way, and not where the file is none', async () => {
    scalePicture.mockReset().mockResolvedValue(small);
    scalePicture.mockRejectedValueOnce(new TickmarkError('readerMemory', { name: file.name, limit: 1 }));
    const smallOf = smallPictures(100, 2);
    expect(await smallOf(file, () => GIF)).toBeNull();
    expect(await smallOf(file, () => GIF)).toEqual(small);
    const text = { hash: 'b', name: 'text.gif' };
    expect(await smallOf(text, () => Buffer.from('no picture'))).toBeNull();
    expect(scalePicture).toHaveBeenCalledTimes(2);
  });

  test('of the oldest gives way to newer ones', async () => {
    scalePicture.mockReset().mockResolvedValue(small);
    const smallOf = smallPictures(100, 2);
    for (const hash of ['a', 'b', 'c', 'a']) await smallOf({ ...file, hash }, () => GIF);
    expect(scalePicture).toHaveBeenCalledTimes(4);
  });
});
