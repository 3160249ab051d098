import type { AttachmentRef } from '../evidence.ts';
import type { Entity, Patch } from '../event.ts';
import type { Redaction } from '../protection/redaction.ts';
import { cutAt } from '../text/tidy.ts';

type Value = Patch[string];
type Clean = (value: Value, redaction: Redaction) => Value;

/** Every text in a value, cleaned of words that name a protected source. */
const words: Clean = (value, redaction) => eachText(value, redaction.clean);
/** The same, but for what the article itself says. */
const namedWords: Clean = (value, redaction) => eachText(value, redaction.cleanUnlessPrinted);
/** Half an address still leads somewhere. */
const address: Clean = (value, { clean }) =>
  typeof value === 'string' && clean(value) !== value ? null : value;
/** What somebody is known by goes to nobody who is not to know them, whosever it is. */
const secret: Clean = (value, { isOpen }) => (isOpen ? value : null);
const files: Clean = (value, redaction) => {
  if (!Array.isArray(value)) return value;
  const open = (value as unknown as AttachmentRef[]).filter(({ hash }) => !redaction.coversFile(hash));
  return open.map((file) => ({ ...file, name: cleanWithin(file.name, redaction.clean) }));
};

/** The fields in which somebody may have named a source: what a checker wrote, and names of files. */
const cleaners: Partial<Record<Entity, Readonly<Record<string, Clean>>>> = {
  article: { title: namedWords, byline: namedWords, outlet: namedWords, url: address },
  version: { sourceName: words, release: words, remarks: words },
  claim: { tried: words, wouldSettle: words, correction: words, note: words, attribution: namedWords },
  evidence: {
    title: words,
    link: address,
    quotation: words,
    contact: words,
    knownBy: secret,
    note: words,
    attachments: files,
  },
  review: { reason: words, resolution: words },
  merge: { fileName: words },
};

/**
 * Returns values of a thing's fields without what names a protected source. The same values become the same, wherever they
 * stand, so that a history still fits what it made.
 */
export function cleanFields<T extends object>(entity: Entity, values: T, redaction: Redaction): T {
  const own = cleaners[entity];
  if (own === undefined) return values;
  const cleaned = Object.entries(values).map(([field, value]): [string, Value] => {
    const clean = own[field];
    return [field, clean === undefined ? (value as Value) : clean(value as Value, redaction)];
  });
  return Object.fromEntries(cleaned) as T;
}

/** A bar can be longer than the words below it; no field's room is to be passed. */
function cleanWithin(text: string, clean: (text: string) => string): string {
  return cutAt(clean(text), Math.max(text.length, 200));
}

function eachText(value: Value, clean: (text: string) => string): Value {
  if (typeof value === 'string') return cleanWithin(value, clean);
  if (Array.isArray(value)) return value.map((part) => eachText(part, clean));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, eachText(part, clean)]));
}
