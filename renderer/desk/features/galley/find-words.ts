import type { Span } from '../../../../core/model/article/article.ts';
import type { ArticleView, Finding } from '../../article-state/article-view.ts';

/** A text without case and accents, and where each of its code units was in the text. */
interface Folded {
  text: string;
  /** For each code unit of `text`, the offset of the character that it comes from. */
  from: Uint32Array;
}

/**
 * Returns a text for searching: lower case, accents gone, every white space a space, curly quotes straight, soft hyphens
 * gone; each character keeps the memory of where it was.
 */
function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit++) from.push(offset);
    folded += plain;
    offset += character.length;
  }
  from.push(offset);
  return { text: folded, from: Uint32Array.from(from) };
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character.toLowerCase();
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚‛]/.test(character)) return "'";
  if (/[“”„‟«»]/.test(character)) return '"';
  if (character === '\u00ad') return '';
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Places given at most: enough for any name, few enough to be at once. */
export const MAX_FOUND = 2000;

/** Returns a search over one text: a query → where it stands, in order, not overlapping. An empty query is nowhere. */
export function searchIn(text: string): (query: string) => Span[] {
  let folded: Folded | null = null;
  return (query) => {
    const wanted = fold(query.normalize('NFC').trim()).text.replace(/ +/g, ' ');
    if (wanted === '') return [];
    folded ??= fold(text);
    const found: Span[] = [];
    for (
      let at = folded.text.indexOf(wanted);
      at !== -1 && found.length < MAX_FOUND;
      at = folded.text.indexOf(wanted, at + wanted.length)
    ) {
      const start = folded.from[at] ?? 0;
      const end = endOf(folded, at + wanted.length, text);
      found.push({ start, end });
    }
    return found;
  };
}

/** The offset where the character before folded place `at` ends: with the accents that follow it, if any. */
function endOf({ from }: Folded, at: number, text: string): number {
  const last = from[at - 1] ?? 0;
  let next = at;
  while (next < from.length && from[next] === last) next++;
  return from[next] ?? text.length;
}

/**
 * Returns the finding of a query, at the first place found from where the reader is: from the place found before, else
 * from the caret; past the end it goes on at the beginning.
 */
export function findFrom(view: ArticleView, query: string, found: readonly Span[]): Finding {
  const { finding, data, caret } = view;
  const from = finding?.found[finding.current]?.start ?? data.stops[caret]?.start ?? 0;
  const next = found.findIndex((span) => span.start >= from);
  const current = found.length === 0 ? -1 : Math.max(0, next);
  return { query, found, current, opened: finding?.opened ?? 0 };
}

/** Returns the finding with the next (1) or previous (-1) place as the current one, round and round. */
export function stepFinding(finding: Finding, step: 1 | -1): Finding {
  const { found, current } = finding;
  if (found.length === 0) return finding;
  return { ...finding, current: (current + step + found.length) % found.length };
}
