import { BAR } from '../protection/redaction.ts';

/** Names that Windows keeps for devices, whatever comes after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns words as the stem of a file's name that every system takes: without what Windows, macOS or Linux forbid in
 * names, without bars that stand for words, and no longer than their file systems take (255 bytes or UTF-16 units, an ending included). `empty` stands for
 * words of which nothing is left.
 */
export function fileStem(words: string, empty: string): string {
  const plain = words
    .normalize('NFC')
    .replaceAll(BAR, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ')
    .replace(/[<>:"/\\|?*‘’“”„«»]/g, '')
    .trim();
  const stem = cut(plain).replace(/^[. ]+|[. ]+$/g, '');
  return stem === '' ? empty : DEVICE.test(stem) ? `_${stem}` : stem;
}

/** The beginning of a name: at most 100 characters and 200 bytes of UTF-8, no character halved. */
function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of [...name].slice(0, 100)) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > 200) break;
    kept += character;
  }
  return kept;
}
