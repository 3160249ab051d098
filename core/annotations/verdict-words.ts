import { inEveryLanguage } from '../i18n/translate.ts';
import { decidedVerdicts, type Decided } from '../model/claim/verdict.ts';

/** Words that annotators tag with, besides the names of the verdicts in the languages of the interface. */
const WORDS: Record<string, Decided> = {
  confirmed: 'verified',
  true: 'verified',
  geverifieerd: 'verified',
  waar: 'verified',
  'not verifiable': 'unverifiable',
  unproven: 'unverifiable',
  onverifieerbaar: 'unverifiable',
  'niet te verifiëren': 'unverifiable',
  debunked: 'refuted',
  false: 'refuted',
  onwaar: 'refuted',
  onjuist: 'refuted',
};

/** Every word for a verdict; made when it is asked for, since words are loaded later than code. */
function knownWords(): ReadonlyMap<string, Decided> {
  const known = new Map<string, Decided>(Object.entries(WORDS));
  for (const verdict of decidedVerdicts)
    for (const word of [verdict, ...inEveryLanguage(`verdict.${verdict}`)]) known.set(word, verdict);
  return known;
}

/** Returns the verdict that an annotation's tags name; null where they name none, or more than one. */
export function verdictInTags(tags: readonly string[]): Decided | null {
  const known = knownWords();
  const named = tags.map((tag) => {
    const word = tag
      .normalize('NFC')
      .trim()
      .replace(/^#/, '')
      .replace(/[-_\s]+/g, ' ')
      .toLowerCase();
    return known.get(word);
  });
  const [first, ...others] = new Set(named.filter((verdict) => verdict !== undefined));
  return first !== undefined && others.length === 0 ? first : null;
}
