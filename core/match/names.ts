import type { Figure } from '../detect/analysis.ts';
import type { Token } from '../detect/tokens.ts';
import { isTitle } from '../speakers/name-words.ts';
import type { Span } from '../model/article/article.ts';

/** A name: words with a capital that stand together. */
export interface Name extends Span {
  /** The keys of its words. */
  readonly keys: readonly string[];
}

/**
 * Returns runs of words with a capital. A single one is a name where it does not open a sentence and the language does not write
 * all nouns so, or where it has more capitals (UNHCR).
 */
export function namesOf(
  tokens: readonly Token[],
  figures: readonly Figure[],
  stem: (word: string) => string,
  small: ReadonlySet<string>,
  nounCapitals: boolean,
): Name[] {
  const names: Name[] = [];
  const dates = figures.filter(({ kind }) => kind === 'date');
  const isName = (token: Token | undefined): token is Token =>
    token?.capital === true &&
    !small.has(token.lower) &&
    !dates.some(({ start, end }) => start <= token.start && token.start < end);
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (!isName(first)) continue;
    const run: Token[] = [first];
    for (let next = tokens[at + 1]; isName(next); next = tokens[at + run.length]) run.push(next);
    at += run.length;
    // Alderman Nora Kind: what she is stands before her name.
    const opens = isOpening(tokens, at - run.length) && !isTitle(first.text);
    while (isTitle(run[0]?.text ?? '')) run.shift();
    const [begin, end] = [run[0], run.at(-1)];
    if (begin === undefined || end === undefined) continue;
    const isSure = run.length > 1 || /\p{Lu}.*\p{Lu}/u.test(begin.text);
    if (isSure || (!opens && !nounCapitals))
      names.push({
        start: begin.start,
        end: end.end,
        keys: run.flatMap(({ lower }) => lower.replace(/'s?$/u, '').split('-')).map(stem),
      });
  }
  return names;
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^[.!?:“"„«]$/u.test(tokens[at - 1]?.text ?? '');
}
