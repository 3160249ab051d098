/** So many digits in a row tell a number; fewer are in many numbers. */
export const LEAST = 6;

/** A run of digits with what people put between them. */
export const RUN = /(?<![\p{L}\d])[+(]{0,2}\d[\d \t\u00a0.\u2010-\u2015\-/()·]*\d(?!\p{L})/gu;

/** What a short number within a house is announced by. */
const EXTENSION_LABELS =
  'extension|extensi[oó]n|ext|toestel|tst|durchwahl|dw|poste|anexo|interno|int|wewn|wew|доб|внутр|внутренний|dahili|mellék|mellek|linka|anknytning|داخلي|שלוחה|εσωτ|x';
/** And what a text that names it again may have before it. */
const CALLS = 'nummer|number|numéro|número|numer|nr|no|tel|phone|bel|belt|call|dial|line|lijn|kamer';

const EXTENSION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${EXTENSION_LABELS})\s?[.:]?\s?(\d{2,5})(?![\p{L}\d])`,
  'giu',
);

/** Most titles and notes have no number: what would find one takes long to be made ready. */
function hasDigits(text: string): boolean {
  return /\d/.test(text);
}

/** Returns a text without its numbers of six digits and more. */
export function withoutNumbers(text: string): string {
  if (!hasDigits(text)) return text;
  return text.replace(RUN, (run) => (digitsOf(run).length < LEAST ? run : ', '));
}

/** Returns a text without its extensions. */
export function withoutExtensions(text: string): string {
  return hasDigits(text) ? text.replace(EXTENSION, ', ') : text;
}

/** Every number of six digits and more in a text, as it is written. */
export function numbersWritten(text: string): string[] {
  if (!hasDigits(text)) return [];
  return [...text.matchAll(RUN)].map(([run]) => run.trim()).filter((run) => digitsOf(run).length >= LEAST);
}

/** Every extension in a text, with its label. */
export function extensionsIn(text: string): string[] {
  if (!hasDigits(text)) return [];
  return [...text.matchAll(EXTENSION)].map(([found]) => found);
}

/** Numbers in prose that are somebody's, not amounts or dates: with a plus or zeros before them. */
export function phonesIn(text: string): string[] {
  return numbersWritten(text).filter((run) => /^\(?(?:\+|0)/.test(run) && digitsOf(run).length >= 8);
}

/** The digits of a short number, with whether it was written with a label. Null for a longer one. */
export function shortNumber(words: string): { digits: string; isLabelled: boolean } | null {
  const digits = digitsOf(words);
  if (digits.length < 2 || digits.length >= LEAST) return null;
  return { digits, isLabelled: /\p{L}|#/u.test(words) };
}

/** A pattern's source for what announces a short number. */
export const ANNOUNCED = String.raw`(?:(?<![\p{L}\p{N}])(?:${EXTENSION_LABELS}|${CALLS})|#)\s?[.:]?\s?`;

export function digitsOf(words: string): string {
  return words.replace(/\D/g, '');
}
