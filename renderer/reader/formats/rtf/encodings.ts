/** How bytes of text are to be read: an encoding that TextDecoder knows, a code page of DOS, or a font of signs. */
export type RtfEncoding = string;

/** Bytes are signs of the font itself. */
export const SYMBOL: RtfEncoding = 'symbol';

/** The upper halves of the code pages of DOS that TextDecoder does not know. */
const DOS: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
};
/** Code pages of \ansicpg and \cpg by their numbers, where the name is not windows- with that number. */
const PAGES: ReadonlyMap<number, RtfEncoding> = new Map([
  [437, 'cp437'],
  [850, 'cp850'],
  [852, 'cp852'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [28591, 'iso-8859-1'],
  [28592, 'iso-8859-2'],
  [65001, 'utf-8'],
]);
/** Character sets of fonts (\fcharset) by their numbers. 0 and 1 leave it to the document. */
const CHARSETS: ReadonlyMap<number, RtfEncoding> = new Map([
  [2, SYMBOL],
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);
const decoders = new Map<RtfEncoding, TextDecoder>();

/** Returns the encoding of a code page; null if it is not known. */
export function encodingOfPage(page: number): RtfEncoding | null {
  return PAGES.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : null);
}

/** Returns the encoding of a font's character set; null if the document's holds. */
export function encodingOfCharset(charset: number): RtfEncoding | null {
  return CHARSETS.get(charset) ?? null;
}

/** Reads bytes of text in an encoding; not for SYMBOL. */
export function decodeBytes(bytes: readonly number[], encoding: RtfEncoding): string {
  const upper = DOS[encoding];
  if (upper !== undefined)
    return bytes
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80)))
      .join('');
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
