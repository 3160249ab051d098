import { expect, test, describe } from 'vitest';
import { evidenceIn, namedPictures } from '../../../../renderer/desk/article-state/evidence-form.ts';

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

const png = new File(['x'], 'image.png', { type: 'image/png' });
const pdf = new File(['x'], 'counts.pdf', { type: 'application/pdf' });
const data = (text: string, ...files: File[]) => ({
  files,
  getData: (type: string) => (type === 'text/plain' ? text : ''),
});

test('files and the address of a page are evidence; words are not', () => {
  expect(evidenceIn(data('', png))).toEqual({ files: [png], link: null });
  expect(evidenceIn(data('https://harbour.example/counts ', pdf))).toEqual({ files: [pdf], link: null });
  expect(evidenceIn(data(' https://harbour.example/counts\n'))).toEqual({
    files: [],
    link: 'https://harbour.example/counts',
  });
  expect(evidenceIn(data('See https://harbour.example/counts'))).toBeNull();
  expect(evidenceIn(data('file:///etc/passwd'))).toBeNull();
  expect(evidenceIn(data(''))).toBeNull();
});

test('a picture of copied words is not a picture, and files that are loaded are left to be loaded', () => {
  expect(evidenceIn(data('14,000\t2009', png))).toBeNull();
  for (const name of ['story.tickmark', 'notes.jsonld', 'report.JSON'])
    expect(evidenceIn(data('', new File(['{}'], name)))).toBeNull();
});
