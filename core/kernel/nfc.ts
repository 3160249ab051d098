/** More marks on one letter than any writing has, but for the joiner that parts them. Source: UAX #15, 13.2. */
const LONG_RUN = '([^\\P{M}\\u034f]{30})(?=[^\\P{M}\\u034f])';
const EVERY_LONG_RUN = new RegExp(LONG_RUN, 'gu');
const A_LONG_RUN = new RegExp(LONG_RUN, 'u');

/**
 * Returns a text in NFC. Every run of marks that is longer than any writing has is parted by an unseen joiner first, as the
 * Stream-Safe Text Format does, since to put a run in order takes a time that grows with its square.
 */
export function toNfc(text: string): string {
  // Some marks are two in NFC, so that a run may have grown.
  return parted(parted(text).normalize('NFC'));
}

/** Whether a text is as toNfc gives it; told in a time that grows with its length alone, whoever wrote it. */
export function isNfc(text: string): boolean {
  return !A_LONG_RUN.test(text) && text === text.normalize('NFC');
}

function parted(text: string): string {
  return text.replace(EVERY_LONG_RUN, '$1\u034f');
}
