/** From this length on, a text that is found in both lists is the same text, and not a label that occurs twice. */
const LONG = 60;
/** In scripts without spaces between words, a sentence is shorter. */
const LONG_IDEOGRAPHS = 20;
/** How many strangers may stand between the article's outermost long text and a short one that still belongs to it. */
const STRANGERS = 3;

/**
 * Tells which of `pieces` an extraction kept: `texts` are the texts that it kept, in order. Long texts are matched first
 * and hold the rest in place: a short one counts only between the two long ones between which it was extracted, or
 * close before the first or after the last, so that a word in a menu is not taken for a heading in the article.
 */
export function matchTexts(pieces: readonly string[], texts: readonly string[]): boolean[] {
  const kept = pieces.map(() => false);
  const anchors = anchorsOf(pieces, texts);
  for (const { piece } of anchors) kept[piece] = true;
  const [first] = anchors;
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) {
    matchBetween(pieces, texts, { piece: -1, text: -1 }, { piece: pieces.length, text: texts.length }, kept);
    return kept;
  }
  for (const [at, anchor] of anchors.entries()) {
    const next = anchors[at + 1];
    if (next !== undefined) matchBetween(pieces, texts, anchor, next, kept);
  }
  matchOutward(pieces, texts, first, -1, kept);
  matchOutward(pieces, texts, last, 1, kept);
  return kept;
}

/** A piece and the extracted text that it is, by their positions. */
interface Match {
  readonly piece: number;
  readonly text: number;
}

function isLong(text: string): boolean {
  if (text.length >= LONG) return true;
  return (
    text.length >= LONG_IDEOGRAPHS &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u.test(text)
  );
}

function anchorsOf(pieces: readonly string[], texts: readonly string[]): Match[] {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    if (isLong(text)) places.set(text, [...(places.get(text) ?? []), at]);
  const anchors: Match[] = [];
  for (const [piece, text] of pieces.entries()) {
    const place = places.get(text)?.shift();
    if (place !== undefined) anchors.push({ piece, text: place });
  }
  return anchors;
}

function matchBetween(
  pieces: readonly string[],
  texts: readonly string[],
  from: Match,
  to: Match,
  kept: boolean[],
): void {
  const left = new Map<string, number>();
  for (const text of texts.slice(from.text + 1, Math.max(from.text + 1, to.text)))
    left.set(text, (left.get(text) ?? 0) + 1);
  for (let piece = from.piece + 1; piece < to.piece; piece += 1) {
    const text = pieces[piece] ?? '';
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    kept[piece] = true;
  }
}

function matchOutward(
  pieces: readonly string[],
  texts: readonly string[],
  from: Match,
  step: 1 | -1,
  kept: boolean[],
): void {
  let text = from.text + step;
  let strangers = 0;
  for (let piece = from.piece + step; pieces[piece] !== undefined && strangers <= STRANGERS; piece += step) {
    const ahead = [text, text + step, text + 2 * step].find((at) => texts[at] === pieces[piece]);
    if (ahead === undefined) strangers += 1;
    else {
      kept[piece] = true;
      text = ahead + step;
      strangers = 0;
    }
  }
}
