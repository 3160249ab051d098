/** One emoji with all that belongs to it (UTS #51: modifiers, joined ones, flags, keycaps), or an emoticon. */
const EMOJI =
  '(?:\\p{RI}{2}|[#*\\p{Nd}]\\ufe0f?\\u20e3|\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*(?:\\u200d\\p{Extended_Pictographic}[\\ufe0f\\p{EMod}]*)*[\\u{e0020}-\\u{e007f}]*)';
const EMOTICON = "[:;=]['’]?-?[)(DPp/|]+";
/**
 * Each emoji is one step of the repetition, so that no run of them can be read in two ways, which took a time that doubled with each;
 * and there are at most so many, since they are looked at from every mark before them.
 */
const AFTER = new RegExp(`(?: ?${EMOJI}| ${EMOTICON}){1,100}(?=\\s|$)`, 'uy');

/**
 * Returns where the emoji and emoticons end that stand after a sentence's last mark, at `at`, with at most a space before
 * them: they belong to the sentence that they comment on. `at` itself where there are none.
 */
export function emojiEnd(text: string, at: number): number {
  AFTER.lastIndex = at;
  const found = AFTER.exec(text);
  return found === null ? at : at + found[0].length;
}
