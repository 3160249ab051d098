/** Scripts in which a word stands right beside others, or has small words before and after it without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PREFIXED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * True for words that are looked for inside of longer ones, however short: 和王芳谈, 김민준은, ومحمد. Two letters of Arabic or Hebrew
 * are in too many others.
 */
export function isJoined(words: string): boolean {
  return UNSPACED.test(words) || (PREFIXED.test(words) && [...words].length > 2);
}

/** True for Chinese characters, of which two make a name. */
export function isHan(words: string): boolean {
  return /^\p{Script=Han}+$/u.test(words);
}
