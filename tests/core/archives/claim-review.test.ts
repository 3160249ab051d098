import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimReviewsIn } from '../../../core/archives/claim-review.ts';
import { EarlierCheck } from '../../../core/model/earlier-check/earlier-check.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/2024/bridge',
  claimReviewed: 'The harbour bridge was shut for 14 days in May.',
  headline: 'No, the bridge was shut for four days',
  datePublished: '2024-06-02T09:30:00Z',
  inLanguage: 'en-GB',
  author: { '@type': 'Organization', name: 'Harbour Checks' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '1',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'False',
  },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Tom Visser' },
    datePublished: '2024-05-30',
  },
};
const check = {
  claim: review.claimReviewed,
  title: review.headline,
  detail: '',
  claimant: 'Tom Visser',
  claimed: '2024-05-30',
  publisher: 'Harbour Checks',
  published: '2024-06-02',
  rating: 'False',
  verdict: 'refuted',
  address: review.url,
  language: 'en-GB',
};

test('finds reviews alone, in lists, in graphs and in the items of a feed', () => {
  const feed = { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] };
  for (const value of [review, [review], { '@graph': [{ '@type': 'WebPage' }, review] }, feed])
    expect(claimReviewsIn(value)).toEqual({ checks: [check], withoutClaim: 0 });
});

test('takes the fields as publishers fill them in', () => {
  const untidy = {
    '@type': ['Review', 'http://schema.org/ClaimReview'],
    url: 'https://www.checks.example/bridge',
    claimReviewed: [' <b>The bridge</b> was  shut&nbsp;<script>alert(1)</script>for &#x31;4 days.\n'],
    datePublished: '2024-02-31',
    reviewRating: [{ ratingValue: 1, bestRating: 5, worstRating: 1 }],
    itemReviewed: [{ author: [{ name: ['Tom Visser', 'Ann Bos'] }] }],
  };
  expect(claimReviewsIn(untidy).checks).toMatchObject([
    {
      claim: 'The bridge was shut for 14 days.',
      publisher: 'checks.example',
      published: null,
      verdict: 'refuted',
      claimant: 'Tom Visser',
      language: 'und',
    },
  ]);
});

test('counts reviews that say no claim', () => {
  expect(claimReviewsIn([{ '@type': 'ClaimReview', claimReviewed: ' … ' }, review])).toMatchObject({
    checks: [check],
    withoutClaim: 1,
  });
});

test('an address that is none, a script as one, and a rating between its ends lead to nothing', () => {
  const odd = { ...review, url: 'javascript:alert(1)', reviewRating: { alternateName: 'Half true' } };
  expect(claimReviewsIn(odd).checks).toMatchObject([{ address: null, verdict: null, rating: 'Half true' }]);
});

test('whatever stands in a field, what is kept is an earlier check', () => {
  const field = fc.oneof(
    fc.jsonValue(),
    fc.string(),
    fc.constantFrom('<', '&#1114112;', '\ud800', '2024-13-45'),
  );
  fc.assert(
    fc.property(
      fc.record({
        claimReviewed: fc.oneof(fc.string(), field),
        url: fc.oneof(fc.webUrl(), field),
        headline: field,
        datePublished: field,
        inLanguage: field,
        reviewRating: field,
        itemReviewed: field,
        author: field,
      }),
      (fields) => {
        for (const found of claimReviewsIn({ '@type': 'ClaimReview', ...fields }).checks)
          expect(EarlierCheck.parse(found)).toEqual(found);
      },
    ),
  );
});
