import { describe, expect, test } from 'vitest';
import type { SearchResult } from '../../../../../core/model/search.ts';
import {
  contextParts,
  groupResults,
  foundPlaces,
} from '../../../../../renderer/desk/features/library/use-library-search.ts';

function result(articleId: string, part: Partial<SearchResult> = {}): SearchResult {
  return {
    articleId,
    title: articleId,
    outlet: null,
    archived: false,
    language: 'en',
    versionId: null,
    claimId: null,
    evidenceId: null,
    sourceId: null,
    verdict: null,
    field: 'text',
    context: {
      text: 'the ferry was late',
      marks: [{ start: 4, end: 9 }],
      cut: { before: false, after: false },
    },
    offset: 4,
    ...part,
  };
}

const claim = { claimId: 'c', verdict: 'verified' as const, offset: null };

describe('what was found, by article', () => {
  test('comes in the order of the best of each; the article before what is in it', () => {
    const groups = groupResults([
      result('a', { ...claim, field: 'note' }),
      result('b'),
      result('a', { field: 'title' }),
      result('a', { ...claim, claimId: 'd', field: 'correction' }),
    ]);
    expect(
      groups.map(({ articleId, places }) => [
        articleId,
        places.map(({ result: { field }, index }) => [field, index]),
      ]),
    ).toEqual([
      [
        'a',
        [
          ['title', 0],
          ['note', 1],
          ['correction', 2],
        ],
      ],
      ['b', [['text', 3]]],
    ]);
    expect(foundPlaces(groups).map(({ field }) => field)).toEqual(['title', 'note', 'correction', 'text']);
  });

  test('leaves out a place in the text that a claim shows', () => {
    const quote = result('a', { ...claim, field: 'quote' });
    expect(foundPlaces(groupResults([quote, result('a')]))).toEqual([quote]);
    expect(foundPlaces(groupResults([{ ...quote, versionId: 'old' }, result('a')]))).toHaveLength(2);
    expect(foundPlaces(groupResults([quote, result('b')]))).toHaveLength(2);
  });
});

test('a context is shown on one line, with what was found set apart', () => {
  const context = {
    text: 'late.\n\nThe ferry and the ferryman',
    marks: [
      { start: 11, end: 16 },
      { start: 25, end: 33 },
    ],
    cut: { before: true, after: false },
  };
  expect(contextParts(result('a', { context }))).toEqual([
    { text: '… ', isFound: false },
    { text: 'late. The ', isFound: false },
    { text: 'ferry', isFound: true },
    { text: ' and the ', isFound: false },
    { text: 'ferryman', isFound: true },
  ]);
});
