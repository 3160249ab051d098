import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreOther } from '../../../../core/match/threads/thread-of.ts';
import { threadsIn } from '../../../../core/match/threads/threads-in.ts';
import {
  MOST_LISTED_PLACES,
  type ThreadClaim,
  type ThreadList,
} from '../../../../core/model/thread/thread.ts';

const at = '2026-03-04T10:00:00.000Z';

/** A claim of an article; the articles follow each other day by day. */
function claim(article: number, quote: string, more: Partial<ThreadClaim> = {}): ThreadClaim {
  return {
    claimId: `claim ${article} ${quote.slice(0, 12)}`,
    articleId: `article ${article}`,
    title: `Story ${article}`,
    outlet: null,
    published: `2026-01-${String(article).padStart(2, '0')}`,
    addedAt: at,
    language: 'en',
    quote,
    speaker: null,
    verdict: 'unchecked',
    decidedBy: null,
    decidedAt: null,
    ...more,
  };
}

function listed(claims: readonly ThreadClaim[], least: number | null, areOther: AreOther = () => false) {
  const steps = threadsIn(claims, least, areOther);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const placesOf = ({ threads }: ThreadList) =>
  threads.map(({ places }) => places.map(({ articleId }) => Number(articleId.slice(8))));

const shut = 'The harbour bridge was shut for 12 days in May';
const rents = 'Rents in the old town rose by a third last year';

test('claims in the same words are one thread, the earliest place first, whatever marks and capitals they have', () => {
  const claims = [claim(3, `${shut}.`), claim(1, shut), claim(2, shut.toUpperCase()), claim(2, rents)];
  expect(placesOf(listed(claims, null))).toEqual([[1, 2, 3]]);
});

test('what one article alone says is no thread, however often', () => {
  const again = claim(1, shut, { claimId: 'another' });
  expect(listed([claim(1, shut), again], 0.3)).toEqual({ threads: [], count: 0, otherwise: 0 });
});

test('likely claims in other words come along where that is asked, with what they differ in', () => {
  const other = 'In May the harbour bridge was shut for 14 days';
  const claims = [claim(1, shut), claim(2, other), claim(3, 'A ferry sank off the northern dyke')];
  expect(placesOf(listed(claims, null))).toEqual([]);
  const [thread] = listed(claims, 0.3).threads;
  expect(thread?.places.map(({ articleId }) => articleId)).toEqual(['article 1', 'article 2']);
  expect(thread?.places[0]).toMatchObject({ probability: 1, differences: [] });
  expect(thread?.places[1]?.probability).toBeGreaterThanOrEqual(0.3);
  expect(thread?.places[1]?.differences).toEqual(['figure']);
});

test('other verdicts on the same claim are told first, and not where a figure differs', () => {
  const refuted = { verdict: 'refuted', decidedBy: 'Noor', decidedAt: at } as const;
  const verified = { ...refuted, verdict: 'verified' } as const;
  const claims = [
    claim(1, shut, verified),
    claim(2, 'In May the harbour bridge was shut for 14 days', refuted),
    claim(3, rents, verified),
    claim(4, rents, refuted),
    claim(8, 'The ferry sails every hour', verified),
    claim(9, 'The ferry sails every hour', verified),
  ];
  const found = listed(claims, 0.3);
  expect(found.threads.map(({ isOtherwise }) => isOtherwise)).toEqual([true, false, false]);
  expect(placesOf(found)).toEqual([
    [3, 4],
    [8, 9],
    [1, 2],
  ]);
  expect(found).toMatchObject({ count: 3, otherwise: 1 });
});

test('claims of which it was said that they are not the same are in no thread together', () => {
  const isPair = (one: ThreadClaim, other: ThreadClaim) =>
    [one, other]
      .map(({ articleId }) => articleId)
      .sort()
      .join() === 'article 1,article 3';
  const claims = [claim(1, shut), claim(2, shut), claim(3, shut)];
  expect(placesOf(listed(claims, 0.3, isPair))).toEqual([[1, 2]]);
  const left = [...claims, claim(4, shut)];
  for (const places of placesOf(listed(left, 0.3, isPair)))
    expect(places).not.toEqual(expect.arrayContaining([1, 3]));
});

test('a chain of claims that are each like the next is no one thread', () => {
  const words = ['The mayor of Port Linden sold the old bridge to a bank from Ostrava in spring'];
  const parts = 'The council of Sund Halmar bought a new ferry from one yard in Gdynia this autumn'.split(
    ' ',
  );
  for (const [place, part] of parts.entries()) {
    const next = (words.at(-1) ?? '').split(' ');
    next[place] = part;
    words.push(next.join(' '));
  }
  const claims = words.map((quote, place) => claim(place + 1, quote, { claimId: `claim ${place}` }));
  const found = placesOf(listed(claims, 0.3));
  expect(found.length).toBeGreaterThan(1);
  expect(found.some((places) => places.includes(1) && places.includes(claims.length))).toBe(false);
});

test('of a long thread the first and the newest places are listed, and how many there are', () => {
  const claims = Array.from({ length: 28 }, (_, place) => claim(place + 1, shut));
  const [thread] = listed(claims, null).threads;
  expect(thread).toMatchObject({ count: 28, articles: 28 });
  expect(thread?.places).toHaveLength(MOST_LISTED_PLACES);
  expect(thread?.places[0]?.articleId).toBe('article 1');
  expect(thread?.places.at(-1)?.articleId).toBe('article 28');
});

test('no claim is in two threads, and every thread is of several articles, in any library', () => {
  const word = fc.constantFrom(
    'bridge',
    'harbour',
    'rents',
    'mayor',
    'ferry',
    '12',
    '14',
    'not',
    'shut',
    'rose',
  );
  const quote = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), quote), { maxLength: 30 });
  fc.assert(
    fc.property(some, fc.boolean(), (pairs, withLikely) => {
      const claims = pairs.map(([article, words], place) =>
        claim(article, words, { claimId: `claim ${place}` }),
      );
      const { threads } = listed(claims, withLikely ? 0.3 : null);
      const ids = threads.flatMap(({ places }) => places.map(({ claimId }) => claimId));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { places, articles } of threads) {
        expect(new Set(places.map(({ articleId }) => articleId)).size).toBeLessThanOrEqual(articles);
        expect(articles).toBeGreaterThan(1);
      }
    }),
  );
});
