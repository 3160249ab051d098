import { describe, expect, it } from 'vitest';
import { newId } from '../../../../core/kernel/ids.ts';
import { knownByOf } from '../../../../core/protection/known-by.ts';
import { nearMatches } from '../../../../core/protection/find-near-matches.ts';
import { BAR, redactionFor } from '../../../../core/protection/redaction.ts';
import { otherTexts } from '../../../helpers/attack/other-texts.ts';
import { otherwise, type Outcome } from '../../../helpers/attack/otherwise.ts';
import { pieceOf } from '../../../helpers/evidence.ts';

const PRINTED = 'The harbour was shut for two days in March. Nobody was hurt.';
/** What is written around a name in some of the ways, and tells nobody. */
const AROUND = /rapport|interview|scan|memo|def|docx|jpeg|jpg|mp3|png|pdf|img|2024|tel|wa\.me|女士/gi;
/** Of 72 sources and 40,800 words that name none of them. */
const MOST_BARS = 0;
const MOST_ASKED = 6;

function sourceOf(contact: string) {
  const source = pieceOf(newId(), { kind: 'interview', protected: true, contact });
  const { clean } = redactionFor([source], PRINTED, false);
  const near = (words: string) =>
    nearMatches([{ words }], knownByOf(source), { printed: PRINTED, decided: [] });
  return { clean, near };
}

function outcomeOf(contact: string, words: string): { outcome: Outcome; left: string } {
  const { clean, near } = sourceOf(contact);
  const left = clean(`12 > ${words} ; 34`);
  if (left.includes(BAR)) return { outcome: 'found', left };
  return { outcome: near(left).length > 0 ? 'asked' : 'neither', left };
}

describe('a protected source by a name that its card does not have', () => {
  it.each(otherwise)('$what: $contact', ({ contact, ways }) => {
    for (const [outcome, ...all] of ways)
      for (const words of all) {
        const became = outcomeOf(contact, words);
        expect({ words, ...became }).toMatchObject({ words, outcome });
        const rest = became.left.replaceAll(BAR, '').replace(AROUND, '');
        if (outcome === 'found') expect(rest, words).not.toMatch(/[\p{L}\p{N}]{3}/u);
      }
  });

  it('is looked for without blacking out or asking of others', () => {
    const [bars, asked]: [string[], string[]] = [[], []];
    for (const { contact } of otherwise) {
      const { clean, near } = sourceOf(contact);
      for (const words of otherTexts) {
        const left = clean(words);
        if (left.includes(BAR)) bars.push(`${contact}: ${left}`);
        asked.push(...near(left).map((one) => `${contact}: ${one.words}`));
      }
    }
    expect(bars.length, bars.join('\n')).toBeLessThanOrEqual(MOST_BARS);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_ASKED);
  });
});
