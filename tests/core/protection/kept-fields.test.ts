import { describe, expect, test } from 'vitest';
import type { AttachmentRef, Evidence, KnownBy } from '../../../core/model/evidence/evidence.ts';
import { evidenceFields } from '../../../core/model/evidence/fields.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { keepFields } from '../../../core/protection/kept-fields.ts';
import { pieceOf } from '../../helpers/evidence.ts';

const file = (letter: string, more: Partial<AttachmentRef> = {}): AttachmentRef => ({
  hash: letter.repeat(64),
  name: `${letter}.txt`,
  size: 1,
  mediaType: 'text/plain',
  ...more,
});

const standsFor = (how: 'cleaned' | 'leftOut') => ({ standsFor: { entry: newId(), place: 0, how } });

/** What stands of a protected source, and the fields in which it would have lost something. */
function kept(was: Partial<Evidence>, now: Partial<Evidence>) {
  const before = pieceOf(newId(), { contact: 'Iwan Petrow', protected: true, ...was });
  const { kept: piece, lost } = keepFields(evidenceFields, before, { ...before, ...now });
  return { piece, lost: [...lost.keys()] };
}

describe('the files of a protected source', () => {
  test.each([
    ['is gone', []],
    ['has another name', [file('a', { name: 'memo.txt' })]],
    ['is said to be left out', [file('a', { size: 0, ...standsFor('leftOut') })]],
    ['is said to be a clean copy', [file('a', standsFor('cleaned'))]],
  ])('stay as they are where one %s', (_what, attachments) => {
    const { piece, lost } = kept({ attachments: [file('a')] }, { attachments });
    expect(piece.attachments).toEqual([file('a')]);
    expect(lost).toEqual(['attachments']);
  });

  test('are the first of a hundred', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      ...file('b'),
      hash: String(at).padStart(64, '0'),
    }));
    const { piece } = kept({ attachments: [file('a')] }, { attachments: many });
    expect(piece.attachments).toHaveLength(100);
    expect(piece.attachments[0]).toEqual(file('a'));
  });

  test('take more, and the file itself in the place of what stands for it', () => {
    const more = [file('a'), file('b')];
    expect(kept({ attachments: [file('a')] }, { attachments: more })).toMatchObject({
      piece: { attachments: more },
      lost: [],
    });
    const copy = file('a', standsFor('cleaned'));
    expect(kept({ attachments: [copy] }, { attachments: [file('a')] })).toMatchObject({
      piece: { attachments: [file('a')] },
      lost: [],
    });
  });
});

describe('what a protected source is known by', () => {
  const hides: KnownBy = { kind: 'name', words: 'Iwan Petrow', hidden: true };
  const bares: KnownBy = { ...hides, hidden: false };

  test.each<[string, KnownBy[] | null, KnownBy[] | null]>([
    ['nothing was said of it', null, [bares]],
    ['it was hidden', [hides], [bares]],
    ['it was hidden, and is in the list twice', [hides], [bares, hides]],
    ['it is hidden in other letters', [hides], [hides, { ...bares, words: 'IWAN PETROW' }]],
  ])('is shown by nothing that comes where %s', (_what, was, now) => {
    const { piece, lost } = kept({ knownBy: was }, { knownBy: now });
    expect(piece.knownBy).toEqual(was);
    expect(lost).toEqual(['knownBy']);
  });

  test('takes more words that hide', () => {
    const more: KnownBy = { kind: 'handle', words: 'iwan.42', hidden: true };
    expect(kept({ knownBy: [bares] }, { knownBy: [bares, more] })).toMatchObject({
      piece: { knownBy: [bares, more] },
      lost: [],
    });
  });
});
