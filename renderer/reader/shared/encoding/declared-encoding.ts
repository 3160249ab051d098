/** How far into a file its declaration is looked for; the HTML standard asks for 1,024 bytes, real pages for more. */
const NEAR = 8192;

/** Returns the encoding that an HTML or XML file declares, by the name that TextDecoder gives it; null if none is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, NEAR));
  const label =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,400}\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  const encoding = encodingOf(label);
  // A declaration that could be read as ASCII is not one of UTF-16 (HTML 13.2.3.2).
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding;
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Turns a part of a package into text: by its byte order mark, then by what its XML declaration says, else as UTF-8. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(declaredEncoding(bytes) ?? 'utf-8').decode(bytes);
}
