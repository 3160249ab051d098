import type { RecognizedPage, RecognizedWord } from './recognized-page.ts';

/** How large the picture of the second look is beside that of the first: the engine makes other mistakes in it. */
export const SECOND_SCALE = 0.65;

/** True for a page that has figures, which are looked at twice. */
export function hasFigures(page: RecognizedPage): boolean {
  return page.flat(2).some(({ text }) => /\p{N}/u.test(text));
}

/**
 * Returns the page with every figure made unsure that the second look, at a picture `scale` times as large, does not have at the same place. An engine
 * that is sure of a wrong digit is seldom so twice.
 */
export function doubted(first: RecognizedPage, second: RecognizedPage, scale: number): RecognizedPage {
  const found = second.flat(2).filter(({ text }) => /\p{N}/u.test(text));
  const isSame = (word: RecognizedWord): boolean => {
    const there = found.filter((other) => overlap(word, other, scale)).flatMap(figuresIn);
    return figuresIn(word).every((figure) => there.includes(figure));
  };
  return first.map((lines) =>
    lines.map((line) => line.map((word) => (isSame(word) ? word : { ...word, weakest: 0 }))),
  );
}

function figuresIn({ text }: RecognizedWord): string[] {
  return text.match(/\p{N}(?:[\p{N}.,:]*\p{N})?/gu) ?? [];
}

function overlap({ box: a }: RecognizedWord, { box: b }: RecognizedWord, scale: number): boolean {
  return b.x0 < a.x1 * scale && b.x1 > a.x0 * scale && b.y0 < a.y1 * scale && b.y1 > a.y0 * scale;
}
