const SPACE = /\s/u;

/** True for a mark of the sign before it: ‼ is drawn as an emoji by one. */
export function isOnSign(character: string): boolean {
  return /[\p{M}\u200d]/u.test(character);
}

/** Returns where the white space that begins at `at` ends (`at` itself where there is none). */
export function spaceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** Returns where the white space before `at` begins (`at` itself where there is none). */
export function spaceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** How what may be a sentence begins, marks left aside. */
export interface WordStart {
  /** Its first letter or digit; empty where there is none near. */
  readonly first: string;
  /** Its first word in lower case, as it stands, up to white space or punctuation. */
  readonly word: string;
  /** True where a quotation or bracket opens before the word. */
  readonly opened: boolean;
  /** True where it begins with an ellipsis (…and then). */
  readonly trailing: boolean;
}

const LEAD = /^(?:[\s"'`“”„‚‘’«»‹›「『（【《([{¿¡*⁃•\-–—_]|,,|\.{2,}|\.(?: \.){2}|…|[[(](?:\.{3}|…)[\])])*/u;
const FIRST = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;
/** Dutch ’s Avonds, ’t Is, ’n Man: the capital is on the word after the clitic. */
const CLITIC = /^['’‘`]?[stnkrm] (?=\p{Lu})/u;

/** Returns how the text at `at` begins, looking past quotation marks, brackets, dashes and bullets. */
export function startOfWord(text: string, at: number): WordStart {
  const near = text.slice(at, at + 80);
  const lead = LEAD.exec(near)?.[0] ?? '';
  let rest = near.slice(lead.length);
  if (/['’‘`]$/u.test(lead)) rest = rest.replace(CLITIC, '');
  const word = FIRST.exec(rest)?.[0] ?? '';
  return {
    first: [...word][0] ?? '',
    word: word.toLowerCase(),
    opened: /["'`“”„‚‘’«»‹›「『（【《([]|,,/u.test(lead),
    trailing: /(?:\.{2,}| \.|…)\s*$/u.test(lead),
  };
}

/** Returns the token that ends at `at` (exclusive): everything back to white space, a bracket or a quotation mark. */
export function tokenBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && /[^\s"“”„‚‘«»‹›([{]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}
