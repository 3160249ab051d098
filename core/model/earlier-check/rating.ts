import type { EarlierCheck } from './earlier-check.ts';

type RatedVerdict = EarlierCheck['verdict'];

/**
 * Ratings of fact-checkers that amount to a verdict, folded. What lies between, such as 'half true' or 'misleading', amounts to none:
 * it says that some of the claim holds and some does not.
 */
const refuted = [
  ...[
    'false',
    'fake',
    'incorrect',
    'inaccurate',
    'wrong',
    'untrue',
    'not true',
    'hoax',
    'fabricated',
    'debunked',
  ],
  ...['pants on fire', 'four pinocchios', 'totally false', 'completely false', 'fake news', 'false claim'],
  ...['onwaar', 'niet waar', 'onjuist', 'fout', 'vals', 'verzonnen', 'nep', 'nepnieuws', 'klopt niet'],
  ...['falsch', 'unwahr', 'frei erfunden', 'erfunden', 'gefalscht', 'stimmt nicht', 'grosstenteils erfunden'],
  ...['faux', 'fausse', 'infox', "c'est faux", 'invente', 'totalement faux', 'intox'],
  ...['falso', 'falsa', 'bulo', 'mentira', 'es falso', 'enganoso y falso', 'falsos', 'falsas'],
  ...['falsz', 'nieprawda', 'yanlis', 'фейк', 'ложь', 'неправда', 'неправда', 'хибно'],
];
const verified = [
  ...['true', 'correct', 'accurate', 'verified', 'confirmed', 'correct attribution', 'geppetto checkmark'],
  ...['waar', 'juist', 'klopt', 'correct', 'bevestigd'],
  ...['wahr', 'richtig', 'stimmt', 'korrekt', 'bestatigt'],
  ...['vrai', 'vraie', 'exact', "c'est vrai", 'correct'],
  ...['verdadero', 'verdadera', 'cierto', 'cierta', 'verdad', 'es verdad', 'vero', 'verdadeiro'],
  ...['prawda', 'dogru', 'правда'],
];
const unverifiable = [
  ...[
    'unproven',
    'unverified',
    'unverifiable',
    'unsupported',
    'no evidence',
    'lack of evidence',
    'lacks evidence',
  ],
  ...['research in progress', 'cannot be verified', 'insufficient evidence', 'not proven'],
  ...['onbewezen', 'niet te controleren', 'niet te verifieren', 'geen bewijs', 'ongeverifieerd'],
  ...['unbelegt', 'nicht belegt', 'unbewiesen', 'nicht uberprufbar', 'keine belege'],
  ...['non verifiable', 'inverifiable', 'non verifie', 'sans preuve', 'pas de preuve', 'non prouve'],
  ...['no verificable', 'inverificable', 'sin pruebas', 'no hay pruebas', 'no probado', 'sin evidencia'],
];

const known: ReadonlyMap<string, RatedVerdict> = new Map([
  ...refuted.map((words) => [words, 'refuted'] as const),
  ...verified.map((words) => [words, 'verified'] as const),
  ...unverifiable.map((words) => [words, 'unverifiable'] as const),
]);

/** The number of a rating on its publisher's scale: `worst` for what is false and `best` for what is true. */
export interface RatingNumber {
  readonly value: number;
  readonly worst: number;
  readonly best: number;
}

/**
 * Returns the verdict that a rating amounts to; null where that is not clear. Its words count; its number does where they are unknown, and
 * only at an end of its scale. [schema.org/Rating; Google's guidelines for ClaimReview give 1 to false and the best to true]
 */
export function verdictOfRating(words: string, number: RatingNumber | null): RatedVerdict {
  const found = known.get(plainRating(words));
  if (found !== undefined) return found;
  // Words that are not known say more than a number, which many publishers fill in without care.
  if (words.trim() !== '' || number === null) return null;
  const { value, worst, best } = number;
  if (!(best > worst) || value < worst || value > best) return null;
  return value === worst ? 'refuted' : value === best ? 'verified' : null;
}

/** Returns the words of a rating folded, without the marks around them. */
function plainRating(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[’‘]/gu, "'")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
