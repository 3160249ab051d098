/** Returns what somebody wrote; null for nothing, and for white space only. */
export function written(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : words;
}
