import { expect, test } from 'vitest';
import { broughtBy } from '../../../../renderer/desk/article-state/brought-evidence.ts';

const png = new File(['x'], 'image.png', { type: 'image/png' });
const pdf = new File(['x'], 'counts.pdf', { type: 'application/pdf' });
const data = (text: string, ...files: File[]) => ({
  files,
  getData: (type: string) => (type === 'text/plain' ? text : ''),
});

test('files and the address of a page are evidence; words are not', () => {
  expect(broughtBy(data('', png))).toEqual({ files: [png], link: null });
  expect(broughtBy(data('https://harbour.example/counts ', pdf))).toEqual({ files: [pdf], link: null });
  expect(broughtBy(data(' https://harbour.example/counts\n'))).toEqual({
    files: [],
    link: 'https://harbour.example/counts',
  });
  expect(broughtBy(data('See https://harbour.example/counts'))).toBeNull();
  expect(broughtBy(data('file:///etc/passwd'))).toBeNull();
  expect(broughtBy(data(''))).toBeNull();
});

test('a picture of copied words is not a picture, and files that are loaded are left to be loaded', () => {
  expect(broughtBy(data('14,000\t2009', png))).toBeNull();
  for (const name of ['story.tickmark', 'notes.jsonld', 'report.JSON'])
    expect(broughtBy(data('', new File(['{}'], name)))).toBeNull();
});
