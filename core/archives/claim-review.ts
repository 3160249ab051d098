import { checkFromFields, type CheckFields } from './checks-from-fields.ts';
import type { EarlierCheck } from '../model/earlier-check/earlier-check.ts';
import type { RatingNumber } from '../model/earlier-check/rating.ts';

/** Deeper nesting than any feed has. */
export const DEEPEST = 12;

type Thing = Readonly<Record<string, unknown>>;

/** What was found in a piece of JSON: checks, and how many reviews have no claim. */
export interface FoundChecks {
  readonly checks: EarlierCheck[];
  readonly withoutClaim: number;
}

/**
 * Returns the ClaimReviews anywhere in a value of JSON-LD: alone, in lists, in a graph, in the items of a DataFeed. Takes the fields as
 * publishers fill them in, one value or a list of them. `within` is how many lists and objects the value is in. [schema.org/ClaimReview,
 * schema.org/DataFeed]
 */
export function claimReviewsIn(value: unknown, within = 0): FoundChecks {
  const checks: EarlierCheck[] = [];
  let withoutClaim = 0;
  const walk = (at: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(at)) {
      for (const one of at) walk(one, depth + 1);
    } else if (isThing(at)) {
      if (isOfType(at, 'ClaimReview')) {
        const check = checkOf(at);
        if (check === null) withoutClaim++;
        else checks.push(check);
      } else for (const one of Object.values(at)) if (typeof one === 'object') walk(one, depth + 1);
    }
  };
  walk(value, within);
  return { checks, withoutClaim };
}

function checkOf(review: Thing): EarlierCheck | null {
  const claim = first(review['itemReviewed']);
  const rating = first(review['reviewRating']);
  const { address, publisher } = publishedBy(review);
  const fields: CheckFields = {
    claim: textOf(review['claimReviewed']) || textOf(claim['name']) || textOf(claim['text']),
    title: textOf(review['headline']) || textOf(review['name']),
    detail: textOf(review['description']) || textOf(review['reviewBody']),
    claimant: nameOf(claim['author']),
    claimed: textOf(claim['datePublished']),
    publisher,
    published: textOf(review['datePublished']) || textOf(review['dateCreated']),
    rating: textOf(rating['alternateName']) || textOf(rating['name']),
    address,
    language: textOf(review['inLanguage']),
  };
  const number = numberOf(rating);
  return checkFromFields(number === null ? fields : { ...fields, number });
}

function publishedBy(review: Thing): { address: string; publisher: string } {
  const address = textOf(review['url']);
  const named = nameOf(review['publisher']) || nameOf(review['author']);
  if (named !== '' || !URL.canParse(address)) return { address, publisher: named };
  return { address, publisher: new URL(address).hostname.replace(/^www\./u, '') };
}

function numberOf(rating: Thing): RatingNumber | null {
  const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map((name) => {
    const text = textOf(rating[name]);
    return text === '' ? NaN : Number(text);
  });
  return value === undefined || worst === undefined || best === undefined || isNaN(value + worst + best)
    ? null
    : { value, worst, best };
}

function nameOf(value: unknown): string {
  return textOf(value) || textOf(first(value)['name']);
}

/** The text of a field: a string, a number, the first of a list, or the value of a JSON-LD literal. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return isThing(value) ? textOf(value['@value']) : '';
}

function first(value: unknown): Thing {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isThing(one) ? one : {};
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A type is a name, an address that ends in it, or a list of these. */
function isOfType(thing: Thing, type: string): boolean {
  const types: unknown = thing['@type'] ?? thing['type'];
  return (Array.isArray(types) ? types : [types]).some(
    (one) => typeof one === 'string' && one.replace(/^.*[/#:]/u, '') === type,
  );
}

/** Returns what was found in several pieces as one. */
export function together(parts: readonly FoundChecks[]): FoundChecks {
  return {
    checks: parts.flatMap((part) => part.checks),
    withoutClaim: parts.reduce((sum, part) => sum + part.withoutClaim, 0),
  };
}
