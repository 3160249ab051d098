import { expect, test } from 'vitest';
import { dataFrom } from '../../../../../renderer/desk/article-state/article-data.ts';
import { nextQuotation } from '../../../../../renderer/desk/app/desk/caret-actions.ts';
import { articleOf, claimOnWords } from './an-article.ts';

const state = articleOf([
  [
    'paragraph',
    ['“We must weaken them,” the mayor said.', 'The “quay” opens.', 'He called it “a very bad day”.'],
  ],
  ['boilerplate', ['“Read also this story here”.']],
  ['paragraph', ['“Nobody knows why it fell,” said Kroes.']],
]);
const { text } = state.version;

/** The quotations in the order in which one comes to them, from an offset on, once round. */
function round(data: ReturnType<typeof dataFrom>, from = 0): string[] {
  const found: string[] = [];
  let at = from;
  for (;;) {
    const span = nextQuotation(data, at);
    const words = span === null ? '' : text.slice(span.start, span.end);
    if (span === null || found.includes(words)) return found;
    found.push(words);
    at = span.start + 1;
  }
}

test('every quotation is come to, round from where one is; not a word in quotation marks, nor what is no article text', () => {
  const data = dataFrom(state);
  const all = ['We must weaken them,', 'a very bad day', 'Nobody knows why it fell,'];
  expect(round(data)).toEqual(all);
  expect(round(data, text.indexOf('very'))).toEqual([all[2], all[0], all[1]]);
});

test('one that a claim has words of, or whose sentence holds no claim, is passed over', () => {
  const claim = claimOnWords(state, 'very bad');
  const sentences = state.sentences.map((sentence) => ({
    ...sentence,
    noClaim: text.slice(sentence.start, sentence.end).includes('Nobody'),
  }));
  expect(round(dataFrom({ ...state, claims: [claim], sentences }))).toEqual(['We must weaken them,']);
  const none = dataFrom({ ...state, claims: [claim, claimOnWords(state, 'must')], sentences });
  expect(nextQuotation(none, 0)).toBeNull();
});
