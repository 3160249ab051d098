/** Chinese, Japanese and Thai are written without spaces. There each character counts, as editors there count. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’.,-](?:(?![\p{Script=Han}])[\p{L}\p{N}])+)*/gu;

/** Counts the words of a text. Linear. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * Returns a text in lower case with unchanged offsets: İ, which would become an i and a separate dot, becomes one i.
 * It is the only letter that would get longer (Unicode's SpecialCasing) and move all offsets after it.
 */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
