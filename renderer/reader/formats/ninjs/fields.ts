/** More texts of one kind than any story has. */
const MANY = 100;

/** A JSON object as it was parsed. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads the fields of ninjs objects, whose names are in lower case up to 2.x and in camel case in 3.x. */

/** True for an object of JSON. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value of a field, its name (given in lower case) in whatever case. */
export function field(object: Json, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((known) => known.toLowerCase() === name);
  return key === undefined ? undefined : object[key];
}

/** Returns a field's text; null if it is none or empty. */
export function textField(object: Json, name: string): string | null {
  const value = field(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Returns a field's objects: those of an array, those of an object's values (ninjs 1.x associations), or one. */
export function objectsField(object: Json, name: string): Json[] {
  const value = field(object, name);
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const inner = Object.values(value);
  return inner.length > 0 && inner.every(isObject) ? inner.filter(isObject) : [value];
}

/** A text of a story with what its field says that it is. */
export interface Valued {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/**
 * Returns the texts of a kind. ninjs 2.x and 3.x: an array `plural` of {role, contentType, value}. ninjs 1.x: fields
 * `singular` and `singular_form`, where the form (text, xhtml, html) says what it is.
 */
export function valued(object: Json, singular: string, plural: string): Valued[] {
  const list = field(object, plural);
  const many = (Array.isArray(list) ? (list as unknown[]).slice(0, MANY) : [])
    .filter(isObject)
    .map((one): Valued => ({
      role: textField(one, 'role') ?? '',
      type: `${textField(one, 'contenttype') ?? ''} ${textField(one, 'role') ?? ''}`.trim(),
      value: textField(one, 'value') ?? '',
    }));
  const single = Object.entries(object)
    .filter(([key]) => key.toLowerCase() === singular || key.toLowerCase().startsWith(`${singular}_`))
    .map(([key, value]): Valued => {
      const form = key.slice(singular.length + 1);
      return { role: form, type: form, value: typeof value === 'string' ? value : '' };
    });
  return [...single, ...many].filter(({ value }) => value.trim() !== '');
}
