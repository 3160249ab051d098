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

/** Feeds have markup in their fields, and scripts in some: tags are taken out, and what is left is never anything but text. */
function lineOf(text: string | undefined, most: number): string {
  if (text === undefined) return '';
  const plain = /[<&]/u.test(text) ? withoutMarkup(text) : text;
  return cutAt(tidyText(plain).replace(/\s+/gu, ' ').trim(), most);
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…' },
};

function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>.*?<\/\1\s*>/gisu, ' ')
    .replace(/<\/?[a-z][^<>]*>|<!--.*?-->/gisu, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, digits, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = digits === undefined ? parseInt(String(hex), 16) : Number(digits);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
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
