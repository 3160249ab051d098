/** Chinese, Japanese and Thai are written without spaces: there each character counts, as editors there count. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’.,-](?:(?![\p{Script=Han}])[\p{L}\p{N}])+)*/gu;

/** Counts the words of a text. Linear. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
