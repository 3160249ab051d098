/** Pictures in the container of films, by the brands that they name [ISO 23008-12, annex B; AV1 Image File Format, 8]. */
const AVIF = ['avif', 'avis'];
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
/** So many bytes of the first box are looked through for brands. */
const MOST = 512;

/**
 * Returns what a file is that has a picture in the container of films: its first brand may be that of any such picture, and the others then tell
 * which. Null for a film, and for any other file.
 */
export function stillPicture(bytes: Uint8Array): 'AVIF' | 'HEIC' | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MOST));
  if (head.slice(4, 8) !== 'ftyp') return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const first = head.slice(8, 12);
  if (![...AVIF, ...HEIC].includes(first)) return null;
  const others = head.slice(16, Math.min(size, MOST)).match(/[^]{4}/gu) ?? [];
  return [first, ...others].some((brand) => AVIF.includes(brand)) ? 'AVIF' : 'HEIC';
}
