/** A stretch of words that is in both texts, only in the old one, or only in the new one. */
export interface WordChange {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Above this many pairs of words the texts are not compared: the table would cost more than it shows. */
const MAX_PAIRS = 250_000;
/** Texts that share less than this part of the shorter one are shown in full, one after the other. */
const LEAST_SHARED = 0.4;

/**
 * Returns what to strike and what to insert to turn `before` into `after`, word by word (longest common subsequence),
 * as a sub-editor would. A figure is struck whole, because half a number beside another reads as a third. Texts with
 * little in common are struck and inserted whole. Joining the 'same' and 'out' stretches gives `before`. Joining the
 * 'same' and 'in' ones gives `after`, except for quotation marks: straight or curly, they are those of the article,
 * unless nothing else differs.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const words = UNSPACED.test(before + after) ? segmentedWords : spacedWords;
  const old = words(before);
  const now = words(after);
  const whole: WordChange[] = [
    { kind: 'out', text: before },
    { kind: 'in', text: after },
  ];
  if (old.length * now.length > MAX_PAIRS) return whole;
  const loose = { old: old.map(withPlainQuotes), now: now.map(withPlainQuotes) };
  const like = withPlainQuotes(before) === withPlainQuotes(after) ? { old, now } : loose;
  const table = commonLengths(like.old, like.now);
  const shared = table[0]?.[0] ?? 0;
  if (shared < LEAST_SHARED * Math.min(old.length, now.length) || shared === 0) return whole;
  return grouped(steps(old, now, like, table));
}

/** The keyboard's quotation marks for typographic ones: people who type a correction use these. */
function withPlainQuotes(word: string): string {
  return word.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟]/g, '"');
}

/** The changes from old to now, where the words of `like` say which are the same. */
function steps(
  old: readonly string[],
  now: readonly string[],
  like: { old: readonly string[]; now: readonly string[] },
  table: readonly number[][],
): WordChange[] {
  const found: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [from, to] = [old[i], now[j]];
    if (from !== undefined && to !== undefined && like.old[i] === like.now[j]) {
      found.push({ kind: 'same', text: from });
      i++;
      j++;
    } else if (from !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) {
      found.push({ kind: 'out', text: from });
      i++;
    } else {
      found.push({ kind: 'in', text: to ?? '' });
      j++;
    }
  }
  return found;
}

/** Joins steps into stretches: 'in veertig jaar' struck once reads better than its words one by one. */
function grouped(found: readonly WordChange[]): WordChange[] {
  const changes: WordChange[] = [];
  let out = '';
  let put = '';
  const flush = (): void => {
    if (out !== '') changes.push({ kind: 'out', text: out });
    if (put !== '') changes.push({ kind: 'in', text: put });
    out = put = '';
  };
  found.forEach(({ kind, text }, index) => {
    const next = found[index + 1]?.kind;
    if (kind === 'out') out += text;
    else if (kind === 'in') put += text;
    else if (text.trim() === '' && out + put !== '' && next !== undefined && next !== 'same') {
      out += text;
      put += text;
    } else {
      flush();
      const last = changes.at(-1);
      if (last?.kind === 'same') last.text += text;
      else changes.push({ kind, text });
    }
  });
  flush();
  return changes;
}

/** Words, figures with their points and commas, and the white space between them, so that joining them gives the text back. */
function spacedWords(text: string): string[] {
  return text.match(/(?:[^\s\p{P}]|(?<=\p{Nd})[.,:'’\u00A0\u202F](?=\p{Nd}))+|\s+|\p{P}/gu) ?? [];
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The same for scripts whose words only a dictionary can separate. Figures are separated from the words that they
 * touch.
 */
function segmentedWords(text: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ segment }) => segment.match(/\p{Nd}+|\P{Nd}+/gu) ?? []);
}

/** table[i][j]: how many words, in order, old from i and now from j have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row === undefined) continue;
      const below = table[i + 1];
      row[j] = old[i] === now[j] ? 1 + (below?.[j + 1] ?? 0) : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
