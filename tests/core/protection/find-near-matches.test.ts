import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { knownByOf } from '../../../core/protection/known-by.ts';
import { nearMatches, nearKey } from '../../../core/protection/find-near-matches.ts';
import { redactionFor, type NearDecision } from '../../../core/protection/redaction.ts';
import { pieceOf } from '../../helpers/evidence.ts';

/** What is asked of words that leave beside a source with these fields. */
function asked(fields: Partial<Evidence>, words: string, printed = '', decided: NearDecision[] = []) {
  const source = pieceOf(newId(), { protected: true, ...fields });
  const { clean } = redactionFor([source], printed, false, decided);
  return nearMatches([{ words: clean(words) }], knownByOf(source), { printed, decided });
}

describe('near matches of a protected source', () => {
  it.each([
    ['Wiebe Terpstra', 'Spoke to Tersptra', 'Tersptra', 'spelling'],
    ['Jan Nowak', 'The Nowakowski file', 'Nowakowski', 'form'],
    ['Jan Nowak', 'Janek called', 'Janek', 'form'],
    ['Alexander Terpstra', 'Alex called', 'Alex', 'form'],
    ['Jan Nowak', 'as J.N. says', 'J.N.', 'initials'],
    ['Jan Nowak', 'as JN says', 'JN', 'initials'],
    ['Ewa Kowalczyk', 'Kovalchik said', 'Kovalchik', 'sound'],
    ['Jan Nowak', 'see @thenowakfiles', 'thenowakfiles', 'account'],
    ['Jan Nowak, 020 417 3000', 'ends in 3000', '3000', 'number'],
    ['Jan Nowak, 020 417 3000', 'or 020 417 3001', '020 417 3001', 'number'],
    ['Wiebe Terpstra, ext. 4471', 'in 4471 cases', '4471', 'number'],
  ])('of %s are told in %j', (contact, words, near, because) => {
    expect(asked({ contact }, words)).toMatchObject([{ words: near, because }]);
  });

  it('are the source’s own words that the article prints as a thing', () => {
    const near = asked(
      { contact: 'Wiebe van Havenbedrijf' },
      'Havenbedrijf gebeld',
      'Het Havenbedrijf zwijgt.',
    );
    expect(near).toMatchObject([{ words: 'Havenbedrijf', because: 'same' }]);
  });

  it('come with what stands beside them, and what they look like', () => {
    expect(asked({ contact: 'Wiebe Terpstra' }, 'Spoke to Tersptra on Monday')).toMatchObject([
      {
        key: 'tersptra',
        before: 'Spoke to ',
        after: ' on Monday',
        like: { kind: 'name', words: 'Wiebe Terpstra' },
      },
    ]);
  });

  it('come with whole words, and an ellipsis where more is said', () => {
    const told = `${'Somebody on the quay told us. '.repeat(4)}Spoke to Tersptra on Monday${', who agrees to that'.repeat(5)}`;
    const [near] = asked({ contact: 'Wiebe Terpstra' }, told);
    expect(near?.before).toBe('… the quay told us. Somebody on the quay told us. Spoke to ');
    expect(near?.after).toBe(' on Monday, who agrees to that, who agrees to that, who …');
  });

  it('are not words of the article, ordinary words, or another of the same first name', () => {
    const contact = 'Jan Nowak, 020 417 3000';
    expect(asked({ contact }, 'Nowack spoke', 'Mr Nowack was there.')).toEqual([]);
    expect(asked({ contact }, 'Novel ideas are novel. Jan Kowalski, 2023, € 3000 and 30,000')).toEqual([]);
  });

  it('are no longer told once it is decided of them', () => {
    const contact = 'Wiebe Terpstra';
    const words = nearKey('Tersptra');
    expect(asked({ contact }, 'TERSPTRA', '', [{ words, decision: 'stand' }])).toEqual([]);
    expect(asked({ contact }, 'Tersptra', '', [{ words, decision: 'hide' }])).toEqual([]);
  });

  it('are none where no source is protected', () => {
    expect(nearMatches([{ words: 'Anybody' }], [], { printed: '', decided: [] })).toEqual([]);
  });
});
