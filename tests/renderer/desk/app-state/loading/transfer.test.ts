import { describe, expect, test } from 'vitest';
import {
  batchesOf,
  readTransfer,
  type TransferData,
} from '../../../../../renderer/desk/app-state/loading/transfer.ts';

function transfer(texts: Record<string, string>, files: File[] = [], folders: string[] = []): TransferData {
  const file = (entry: File) => ({ kind: 'file', getAsFile: () => entry, webkitGetAsEntry: () => null });
  const folder = (name: string) => ({
    kind: 'file',
    getAsFile: () => new File([], name),
    webkitGetAsEntry: () => ({ isDirectory: true, name }) as FileSystemEntry,
  });
  return { getData: (type) => texts[type] ?? '', items: [...files.map(file), ...folders.map(folder)] };
}

describe('readTransfer', () => {
  const article = new File(['words'], 'a.txt', { type: 'text/plain' });
  const picture = new File(['x'], 'image.png', { type: 'image/png' });

  test('reads files and tells folders apart', () => {
    expect(readTransfer(transfer({}, [article], ['stories']))).toEqual({
      kind: 'files',
      files: [article],
      folders: [expect.objectContaining({ name: 'stories' })],
    });
  });

  test('takes the text of a copied page, not the picture that comes with it', () => {
    const page = transfer({ 'text/plain': 'A ferry', 'text/html': '<p>A ferry</p>' }, [picture]);
    expect(readTransfer(page)).toEqual({ kind: 'text', html: '<p>A ferry</p>', text: 'A ferry' });
    expect(readTransfer(transfer({ 'text/plain': 'A ferry' }))).toEqual({
      kind: 'text',
      html: null,
      text: 'A ferry',
    });
  });

  test('takes the files that a file manager copies together with their names as text', () => {
    const copied = transfer({ 'text/plain': '/home/a/a.txt' }, [article]);
    expect(readTransfer(copied)).toEqual({ kind: 'files', files: [article], folders: [] });
  });

  test('finds nothing in white space', () => {
    expect(readTransfer(transfer({ 'text/plain': ' \n' }))).toEqual({ kind: 'nothing' });
  });
});

test('batchesOf keeps the order and the limit, and lets one large file go alone', () => {
  const sizes = (batches: { size: number }[][]) => batches.map((batch) => batch.map(({ size }) => size));
  const files = [4, 4, 4, 50, 1].map((size) => ({ size }));
  expect(sizes(batchesOf(files, 10))).toEqual([[4, 4], [4], [50], [1]]);
  expect(batchesOf([], 10)).toEqual([]);
});
