/** Returns text that was encoded in base64, which is UTF-8 in XML; nothing where it is not. */
export function decodedBase64(base64: string): string {
  const clean = base64.replace(/[^A-Za-z0-9+/]+/gu, '');
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return new TextDecoder().decode(Uint8Array.from(atob(whole), (character) => character.charCodeAt(0)));
}
