const LONGEST = 500;
/** Devices that Windows sees in every folder, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu;
/** Control characters, and what Windows allows in no name: among them the colon of drives and of streams. */
const FORBIDDEN = /[\p{Cc}<>:"|?*\\]/u;

/**
 * True where an entry's name can only mean a place below wherever the archive is unpacked, on every system: relative,
 * with forward slashes, no `.`, `..` or empty part, no device, and no part that Windows would cut (a dot or space at its end).
 */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > LONGEST || FORBIDDEN.test(name)) return false;
  const parts = name.replace(/\/$/u, '').split('/');
  return parts.every((part) => part !== '' && !/[. ]$/u.test(part) && !DEVICE.test(part));
}

/** Returns the name by which two entries are the same on systems that tell neither case nor composition apart. */
export function comparableName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
