import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeDraft, type NotedDraft } from '../../../core/annotations/draft-notes.ts';
import type { Remark } from '../../../core/model/article/article.ts';
import { splitSentences } from '../../../core/text/sentences.ts';

/** A draft with a note on each of these words. */
function draftOf(text: string, ...words: string[]): NotedDraft {
  const remarks = words.map((one): Remark => {
    const start = text.indexOf(one);
    if (start === -1) throw new Error(`not in the draft: ${one}`);
    return { start, end: start + one.length, author: null, at: null, text: 'Bron: Jan' };
  });
  return withSentences(text, remarks);
}

function withSentences(text: string, remarks: Remark[]): NotedDraft {
  const sentences = splitSentences(text, 'nl', Infinity).map((span) => ({ ...span, blockPosition: 0 }));
  return { text, sentences, remarks };
}

function placed(draft: NotedDraft, text: string) {
  const steps = placeDraft(draft, { text });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { remarks, lost } = step.value;
  return {
    remarks,
    there: remarks.map(({ start, end }) => text.slice(start, end)),
    lost: lost.map(({ words }) => words),
  };
}

describe('notes of a draft are placed at their words in the article', () => {
  test('whatever white space, quotation marks and numbers of notes stand between them', () => {
    const draft = draftOf(
      'De raad noemt het "een groot succes".[1] In mei kwamen veertig[2] schepen.',
      'een groot succes',
      'kwamen veertig[2] schepen',
    );
    const text = 'De raad noemt het\n“een  groot succes”. In mei kwamen veertig schepen.';
    expect(placed(draft, text).there).toEqual(['een  groot succes', 'kwamen veertig schepen']);
  });

  test('among the same words round them, where they stand at several places', () => {
    const before = 'In mei kwamen veertig schepen aan de kade. Later zijn veertig schepen vertrokken.';
    const draft = withSentences(before, draftOf(before, 'zijn veertig schepen').remarks);
    const short = before.lastIndexOf('veertig');
    const remark = { start: short, end: short + 7, author: null, at: null, text: 'Bron: Jan' };
    const text = `Iets nieuws vooraf. ${before}`;
    const [at] = placed({ ...draft, remarks: [remark] }, text).remarks;
    expect(at?.start).toBe(text.lastIndexOf('veertig'));
  });

  test('on the first of their sentences that is there, where not all are', () => {
    const draft = draftOf(
      'Het is druk. De haven telde in mei veertig schepen. Dat is een record.',
      'Het is druk. De haven telde in mei veertig schepen. Dat is een record.',
    );
    const text = 'De haven telde in mei veertig schepen. Dat zou een record zijn.';
    expect(placed(draft, text).there).toEqual(['De haven telde in mei veertig schepen']);
  });

  test('and not where they are a part of a word, between other words, or as likely at two places', () => {
    const one = draftOf('Er kwam een schip aan in de haven.', 'schip');
    expect(placed(one, 'Er kwam een schipper aan in de haven.')).toMatchObject({
      there: [],
      lost: ['schip'],
    });
    expect(placed(one, 'Op het droge lag nog altijd één schip te roesten.').lost).toEqual(['schip']);
    const same = 'Er kwam een schip aan.';
    expect(placed(draftOf(`Eerst. ${same}`, same), `${same} Dan. ${same}`).lost).toEqual([same]);
  });
});

test('a note is placed at the same words or listed as lost, and its text is placed as it stands', () => {
  const word = fc.constantFrom(
    'de',
    'haven',
    'telde',
    'veertig',
    'schepen.',
    'cafe\u0301',
    '😀',
    '[1]',
    'In',
    'mei',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((some) => some.join(' '));
  const span = fc.record({ start: fc.nat(200), size: fc.nat(60) });
  const signs = (text: string) => text.replace(/\[1\]/gu, '').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  fc.assert(
    fc.property(words, words, fc.array(span, { maxLength: 6 }), (before, after, spans) => {
      const remarks = spans.map(({ start, size }): Remark => {
        const from = Math.min(start, before.length);
        return { start: from, end: Math.min(before.length, from + size), author: null, at: null, text: 'x' };
      });
      const draft = withSentences(before, remarks);
      for (const text of [after, before, `${after} ${before}`]) {
        const { there, lost } = placed(draft, text);
        expect(there.length + lost.length).toBe(remarks.length);
        for (const one of there) expect(signs(before)).toContain(signs(one));
      }
      expect(placed(draft, before).remarks).toEqual(remarks);
    }),
  );
});
