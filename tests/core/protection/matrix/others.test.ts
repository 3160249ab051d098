import { describe, expect, it } from 'vitest';
import { newId } from '../../../../core/kernel/ids.ts';
import { knownByOf } from '../../../../core/protection/known-by.ts';
import { nearMatches } from '../../../../core/protection/find-near-matches.ts';
import { BAR, redactionFor } from '../../../../core/protection/redaction.ts';
import { attackContacts } from '../../../helpers/attack/contacts.ts';
import { otherTexts } from '../../../helpers/attack/other-texts.ts';
import { pieceOf } from '../../../helpers/evidence.ts';

const PRINTED = 'The harbour was shut for two days in March. Nobody was hurt.';
/** Of 200 sources and 113,000 words that name none of them. */
const MOST_BARS = 2;
const MOST_ASKED = 20;

describe('texts that name none of two hundred protected sources', () => {
  const sources = attackContacts().map(({ fields }) =>
    pieceOf(newId(), { kind: 'interview', protected: true, ...fields }),
  );
  const cleaned = sources.map((source) => {
    const { clean } = redactionFor([source], PRINTED, false);
    return { source, texts: otherTexts.map((words) => ({ words: clean(words) })) };
  });

  it('stay readable', () => {
    const bars = cleaned.flatMap(({ source, texts }) =>
      texts
        .filter(({ words }) => words.includes(BAR))
        .map(({ words }) => `${String(source.contact)}: ${words}`),
    );
    expect(bars.length, bars.join('\n')).toBeLessThanOrEqual(MOST_BARS);
  });

  it('ask next to nothing before they leave', () => {
    const asked = cleaned.flatMap(({ source, texts }) =>
      nearMatches(texts, knownByOf(source), { printed: PRINTED, decided: [] }).map(
        ({ words, like }) => `${words}: ${like.words}`,
      ),
    );
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_ASKED);
  });
});
