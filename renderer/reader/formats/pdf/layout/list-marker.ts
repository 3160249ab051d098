const BULLET = /^[•‣◦▪■□●○·∙▸►✓✔➢\uF0B7\uF0A7]\s*(?=\S)/u;
/** Markers that can be words of a sentence as well, when a line begins with them by chance. */
const MARKER = /^(?:[-–—*]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)/iu;

/** True where a line begins with a sign that only lists have. */
export function startsBullet(text: string): boolean {
  return BULLET.test(text);
}

/** True where a line begins with a dash, number or letter as lists have, and as a sentence may have at any line. */
export function startsMarker(text: string): boolean {
  return MARKER.test(text);
}

/** True for a paragraph that begins as a list item does. */
export function isListItem(text: string): boolean {
  return BULLET.test(text) || MARKER.test(text);
}

/** Returns a list item's text without its bullet; numbers and letters stay, for the text may refer to them. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '').replace(/^[-–—*]\s+/u, '');
}
