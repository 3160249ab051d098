/** Returns what JSON says; undefined for what is no object or list of JSON. */
export function parsedJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/u, '');
  if (!/^\s*[[{]/u.test(plain)) return undefined;
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
