import { describe, expect, test } from 'vitest';
import { namedPictures } from '../../../../../renderer/desk/features/inspector/pasted-pictures.ts';

const at = new Date(2026, 2, 4, 9, 5, 7);
const file = (name: string): File => new File(['x'], name, { type: 'image/png' });

describe('a pasted picture', () => {
  test('is called by the moment where it has no name of its own', async () => {
    const [one, two] = namedPictures([file('image.png'), file('image.png')], 'pasted', at);
    expect(one?.name).toBe('pasted 2026-03-04 09.05.07.png');
    expect(two?.name).toBe('pasted 2026-03-04 09.05.07 (2).png');
    expect([one?.type, await one?.text()]).toEqual(['image/png', 'x']);
  });

  test('keeps a name that somebody gave it', () => {
    const given = [file('quay.png'), file('image of the quay.png')];
    expect(namedPictures(given, 'pasted', at)).toEqual(given);
  });
});
