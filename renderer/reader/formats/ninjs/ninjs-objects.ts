import { field, isObject, textField, type Json } from './fields.ts';

/** How deep in a feed's own wrapping its items are looked for, and how many are taken. */
const DEPTH = 4;
const MANY = 1000;

/** Fields that only ninjs has. One of them with an id, or two, are enough. */
const TELLING =
  /^(?:headlines?|body|body_\w+|bodies|descriptions?|description_\w+|versioncreated|firstcreated|contentcreated|pubstatus|copyrightholder|usageterms|representationtype|renditions|byline|slugline|urgency|associations|eventdetails)$/u;

/** True for a ninjs object of any version. */
export function isNinjs(value: unknown): value is Json {
  if (!isObject(value)) return false;
  const standard = field(value, '$standard') ?? field(value, 'standard');
  if (isObject(standard) && textField(standard, 'name') === 'ninjs') return true;
  const telling = Object.keys(value).filter((key) => TELLING.test(key.toLowerCase())).length;
  const isNamed = textField(value, 'uri') !== null || textField(value, 'guid') !== null;
  const hasText = ['bodies', 'body_text', 'body_xhtml', 'body_html'].some(
    (name) => field(value, name) !== undefined,
  );
  return (isNamed && telling >= 1) || (telling >= 2 && hasText);
}

/** Returns the ninjs objects of a file: one, a list, or those of a feed ({"items": […]}), in their order. */
export function ninjsObjects(value: unknown): Json[] {
  const found: Json[] = [];
  collect(value, 0, found);
  return found;
}

function collect(value: unknown, depth: number, found: Json[]): void {
  if (found.length >= MANY || depth > DEPTH) return;
  if (isNinjs(value)) found.push(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, depth + 1, found);
  else if (isObject(value))
    for (const one of Object.values(value)) if (typeof one === 'object') collect(one, depth + 1, found);
}
