import { withoutMarkup } from './markup.ts';
import { cutAt, tidyText } from '../kernel/tidy.ts';
import {
  MOST_ADDRESS,
  MOST_CLAIM,
  MOST_WORDS,
  type EarlierCheck,
} from '../model/earlier-check/earlier-check.ts';
import { verdictOfRating, type RatingNumber } from '../model/earlier-check/rating.ts';
import { LanguageTag } from '../model/article/article.ts';
import { readDate } from '../text/dates.ts';

/** The fields of an earlier check as a file has them: any text at all. */
export type CheckFields = Partial<
  Record<Exclude<keyof EarlierCheck, 'verdict'>, string> & { number: RatingNumber }
>;

/** Returns an earlier check from what a file says of it; null if it says no claim. Its words become plain text in one line. */
export function checkFromFields(fields: CheckFields): EarlierCheck | null {
  const claim = lineOf(fields.claim, MOST_CLAIM);
  if (!/[\p{L}\p{N}]/u.test(claim)) return null;
  const rating = lineOf(fields.rating, MOST_WORDS);
  return {
    claim,
    title: lineOf(fields.title, MOST_WORDS),
    detail: lineOf(fields.detail, MOST_WORDS),
    claimant: lineOf(fields.claimant, MOST_WORDS) || null,
    claimed: dateOf(fields.claimed),
    publisher: lineOf(fields.publisher, MOST_WORDS) || null,
    published: dateOf(fields.published),
    rating,
    verdict: verdictOfRating(rating, fields.number ?? null),
    address: addressOf(fields.address),
    language: languageOf(fields.language),
  };
}

/** Characters that turn the words after them round, so that a rating reads as another one. Source: UAX #9, 2. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Feeds have markup in their fields, and scripts in some: tags are taken out, and what is left is never anything but text. */
function lineOf(text: string | undefined, most: number): string {
  if (text === undefined) return '';
  const plain = /[<&]/u.test(text) ? withoutMarkup(text) : text;
  return cutAt(tidyText(plain).replace(TURNING, '').replace(/\s+/gu, ' ').trim(), most);
}

/** The day, month or year that a date names; null for one that no calendar has. */
function dateOf(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  return readDate(text)?.slice(0, 10) ?? null;
}

function addressOf(text: string | undefined): string | null {
  const address = text?.trim() ?? '';
  if (address.length > MOST_ADDRESS || !/^https?:\/\/[^\s/]/iu.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

function languageOf(text: string | undefined): string {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  return tag.length <= 35 && LanguageTag.safeParse(tag).success ? tag : 'und';
}
