/**
 * Returns JSON with U+FFFD in the place of halves of surrogate pairs, as a text in UTF-8 has them: SQLite keeps them so, while JSON keeps
 * them as they are, and what a history says has to be what lies in its table.
 */
export function wellFormed<Json>(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed() as Json;
  if (Array.isArray(value)) return value.map(wellFormed) as Json;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)])) as Json;
}
