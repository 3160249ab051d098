import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ADDRESS_TO_COME, renderClaimReview } from '../../../core/report/forms/claimreview/claim-review.ts';
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

/**
 * What Google's documentation of fact check markup (developers.google.com, structured-data/factcheck) asks for: without the
 * required properties a review is not read, and each of the recommended ones is written where the article has it.
 */
const google: Record<string, { required: string[]; recommended: string[] }> = {
  ClaimReview: {
    required: ['claimReviewed', 'reviewRating', 'url'],
    recommended: ['author', 'datePublished', 'itemReviewed'],
  },
  Rating: { required: ['alternateName'], recommended: ['ratingValue', 'bestRating', 'worstRating'] },
  Claim: { required: [], recommended: ['appearance', 'author', 'datePublished'] },
  Person: { required: ['name'], recommended: [] },
  Organization: { required: ['name'], recommended: [] },
};

/** The properties that schema.org gives each type, its parents' among them, of those that are written. */
const schemaOrg: Record<string, string[]> = {
  ClaimReview: [
    'claimReviewed',
    'itemReviewed',
    'reviewBody',
    'reviewRating',
    'author',
    'citation',
    'creativeWorkStatus',
    'datePublished',
    'inLanguage',
    'url',
  ],
  Rating: ['alternateName', 'ratingValue', 'bestRating', 'worstRating'],
  Claim: ['appearance', 'author', 'datePublished'],
  NewsArticle: ['headline', 'url', 'inLanguage', 'datePublished', 'author', 'publisher'],
  Person: ['name'],
  Organization: ['name'],
};

/** Every typed thing in a piece of JSON-LD. */
function thingsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(thingsIn);
  return '@type' in value ? [value, ...inner] : inner;
}

describe('renderClaimReview', () => {
  it.each(['names', 'initials', 'none'] as const)(
    'has what Google requires and nothing that schema.org does not know, with checkers as %s',
    (checkers) => {
      const bare = stateFrom({ blocks: ['Een.'], claims: [{ quote: 'Een.', verdict: 'refuted' }] });
      for (const state of [harbourState(), bare])
        for (const thing of thingsIn(reviewsOf(renderClaimReview(reportOf(state, { checkers }))))) {
          const type = String(thing['@type']);
          const known = schemaOrg[type];
          if (known === undefined) throw new Error(`${type} is no type that is written`);
          for (const name of google[type]?.required ?? [])
            expect(thing, `${type}.${name}`).toHaveProperty(name);
          for (const name of Object.keys(thing))
            if (!name.startsWith('@')) expect(known, `${type}.${name}`).toContain(name);
        }
    },
  );

  it('has what Google recommends, where the article and the verdict have it', () => {
    const reviews = reviewsOf(renderClaimReview(reportOf(harbourState())));
    const rated = reviews.filter(({ reviewRating }) => reviewRating.ratingValue !== undefined);
    expect(rated.length).toBeGreaterThan(0);
    for (const thing of thingsIn(rated))
      for (const name of google[String(thing['@type'])]?.recommended ?? [])
        expect(thing, `${String(thing['@type'])}.${name}`).toHaveProperty(name);
  });

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
