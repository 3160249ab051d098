import { ARTICLES, isNameless, isOffice, isOpener, isParticle, isSmall } from './small-words.ts';

const ARTICLE_WORDS: ReadonlySet<string> = new Set(ARTICLES);

/** A word with a capital, an initial, or a small word inside a name, with the space before it. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*\.?/gu;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
const INITIAL = /^(?:\p{Lu}\.)+$/u;
/** Small words that join two names rather than belonging to one. */
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', 'in', 'op', 'aan', 'und', 'i', 'e']);
/** The most words that a person's name has. */
const MOST = 5;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns names of people in a text, each with a first name or initials and a family name. These are runs of
 * capitalized words, without the words that open a sentence. Names of offices, firms and places are left out if one
 * of their words shows it.
 */
export function namesInProse(text: string): string[] {
  const read = text.normalize('NFC').replace(/_+/g, ' ');
  const tokens = [...read.matchAll(TOKEN)].map(({ 0: found, index }): Token => {
    const isInitial = INITIAL.test(found);
    const word = isInitial ? found : found.replace(/\.$/, '');
    return { text: word, start: index, end: index + word.length };
  });
  const places = new Map(tokens.map((token, at) => [token, at]));
  const before = (token: Token) => tokens[(places.get(token) ?? 0) - 1]?.text.toLowerCase() ?? '';
  return [...new Set(runsOf(tokens, read).flatMap((run) => nameOfRun(run, before, read) ?? []))];
}

/** Runs of tokens that may be a name: only space between them, and small words only inside. */
function runsOf(tokens: readonly Token[], read: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = () => {
    while (run.length > 0 && isParticle(run.at(-1)?.text ?? '')) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const before = run.at(-1);
    if (before !== undefined && !/^[^\S\n]*$/.test(read.slice(before.end, token.start))) close();
    const isName = CAPITAL.test(token.text) || INITIAL.test(token.text);
    if (isName || (run.length > 0 && isParticle(token.text) && !JOINING.has(token.text.toLowerCase())))
      run.push(token);
    else close();
  }
  close();
  return runs;
}

function nameOfRun(run: readonly Token[], wordBefore: (token: Token) => string, read: string): string | null {
  const [first] = run;
  if (first === undefined) return null;
  const before = wordBefore(first);
  const isAfterArticle = ARTICLE_WORDS.has(before) && /^\s+$/.test(read.slice(first.start - 1, first.start));
  const opened = trimmed(run);
  const isLong = opened.filter(({ text }) => CAPITAL.test(text)).length > 2;
  // 'Der Hafenmeister Karl Braun' has a noun before the name; 'the Harbour Authority' is none.
  const words = isAfterArticle ? (isLong ? opened.slice(1) : []) : opened;
  const named = words.filter(({ text }) => CAPITAL.test(text) && !isSmall(text));
  const hasFirst = named.length > 1 || (named.length === 1 && words.some(({ text }) => INITIAL.test(text)));
  if (!hasFirst || words.length > MOST + 2 || named.length > MOST) return null;
  if (named.some(({ text }) => isOffice(text) || (isNameless(text) && named.length < 3))) return null;
  return words.map(({ text }) => text).join(' ');
}

/** A run without titles and the words that open a sentence before the name. */
function trimmed(run: readonly Token[]): readonly Token[] {
  let start = 0;
  while (start < run.length) {
    const word = run[start]?.text ?? '';
    if (!isOpener(word) && !isSmall(word)) break;
    start++;
  }
  return run.slice(start);
}
