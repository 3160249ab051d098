import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ADDRESS_TO_COME, renderClaimReview } from '../../../core/report/jsonld/claim-review.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

interface Review {
  url: string;
  claimReviewed: string;
  reviewRating: { alternateName: string; ratingValue?: number };
  itemReviewed: { author?: { '@type': string; name: string } };
  citation?: string[];
}

const schema = JSON.parse(readFileSync('docs/formats/claim-review.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

function reviewsOf(json: string): Review[] {
  const graph = JSON.parse(json) as { '@graph': Review[] };
  expect(validate(graph), JSON.stringify(validate.errors)).toBe(true);
  return graph['@graph'];
}

describe('renderClaimReview', () => {
  it('has the shapes of schema.org and what search engines require, whatever the article lacks', () => {
    const bare = stateFrom({ blocks: ['Een.'], claims: [{ quote: 'Een.', verdict: 'refuted' }] });
    for (const state of [harbourState(), bare])
      for (const checkers of ['names', 'initials', 'none'] as const)
        for (const review of reviewsOf(renderClaimReview(reportOf(state, { checkers })))) {
          expect(review.claimReviewed).not.toBe('');
          expect(review.reviewRating.alternateName).not.toBe('');
          expect(review.url.startsWith(ADDRESS_TO_COME)).toBe(true);
        }
  });

  it('reviews what has a verdict, and gives no number where the verdict has none', () => {
    const report = reportOf(harbourState(), { language: 'en' });
    const reviews = reviewsOf(renderClaimReview(report));
    const decided = report.claims.filter((claim) => claim.so.verdict !== 'unchecked');
    expect(reviews.map((review) => review.claimReviewed)).toEqual(decided.map((claim) => claim.quote));
    reviews.forEach((review, index) => {
      const verdict = decided[index]?.so.verdict;
      const value = { verified: 5, refuted: 1, unverifiable: undefined, unchecked: undefined }[
        verdict ?? 'unchecked'
      ];
      expect(review.reviewRating.ratingValue).toBe(value);
      expect('ratingValue' in review.reviewRating).toBe(value !== undefined);
    });
    expect(reviews[0]?.reviewRating.alternateName).toBe('unverifiable: Opinion or forecast');
  });

  it('names who made the claim, and cites what may be cited', () => {
    const reviews = reviewsOf(renderClaimReview(reportOf(harbourState())));
    expect(reviews[0]?.itemReviewed.author).toEqual({
      '@type': 'Person',
      name: 'havendirecteur Femke Brandsma',
    });
    expect(reviews.find(({ claimReviewed }) => claimReviewed === '62 procent')?.itemReviewed.author).toEqual({
      '@type': 'Organization',
      name: 'het ministerie van Landbouw',
    });
    expect(reviews.flatMap((review) => review.citation ?? [])).not.toContain(
      'https://dossier.oosterdiep.example/ploeg-c',
    );
  });

  it('has a schema that refuses a number alone, and a review without its words', () => {
    const review = (part: object): unknown => ({
      '@context': 'https://schema.org',
      '@graph': [{ ...reviewsOf(renderClaimReview(reportOf(harbourState())))[0], ...part }],
    });
    expect(validate(review({}))).toBe(true);
    expect(validate(review({ claimReviewed: '' }))).toBe(false);
    expect(validate(review({ url: 'urn:x' }))).toBe(false);
    expect(validate(review({ reviewRating: { '@type': 'Rating', ratingValue: 3 } }))).toBe(false);
  });
});
