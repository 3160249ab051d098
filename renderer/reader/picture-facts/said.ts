import {
  MAX_FACT,
  type PictureField,
  type PictureOrigin,
} from '../../../core/model/picture/picture-facts.ts';

/** One thing that one part of a file says. */
export interface Said {
  readonly field: PictureField;
  readonly value: string;
  readonly origin: PictureOrigin;
}

/** Returns what a part says, without empty values. A value that is no text or number is none. */
export function saidBy(origin: PictureOrigin, values: readonly (readonly [PictureField, unknown])[]): Said[] {
  return values.flatMap(([field, value]) => {
    const text = shownText(value);
    return text === '' ? [] : [{ field, value: text, origin }];
  });
}

/** Returns a value as a text in one line, without control characters and signs that turn text round. */
export function shownText(value: unknown): string {
  if (Array.isArray(value)) return shownText(value.map(shownText).filter(Boolean).join(', '));
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  // Only so much of a long value is looked at: the rest is not shown.
  const text = String(value).slice(0, 4 * MAX_FACT);
  return [...text.replace(/[\s\p{C}]+/gu, ' ').trim()].slice(0, MAX_FACT / 2).join('');
}

/**
 * Returns a moment of EXIF (2024:03:11 14:22:05) or ISO 8601 as 2024-03-11 14:22:05 +01:00, as far as it goes; '' for one that was never
 * set. What is written otherwise stays as it is.
 */
export function shownMoment(value: unknown, zone: unknown = ''): string {
  const text = shownText(value);
  const found =
    /^(\d{4})[:-](\d\d)[:-](\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/u.exec(
      text,
    );
  if (found === null) return /[1-9]/u.test(text) ? text : '';
  const [, year, month, day, time, own] = found;
  if (Number(year) === 0) return '';
  return [`${year}-${month}-${day}`, time, time && shownZone(own ?? shownText(zone))]
    .filter(Boolean)
    .join(' ');
}

function shownZone(zone: string): string {
  if (zone === 'Z') return '+00:00';
  const found = /^([+-]\d\d):?(\d\d)$/u.exec(zone);
  return found === null ? '' : `${found[1]}:${found[2]}`;
}

/** Returns a place as degrees in decimals, five of them (a metre); '' for what is no place. */
export function shownPlace(latitude: unknown, longitude: unknown): string {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return '';
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return '';
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
