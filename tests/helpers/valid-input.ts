import { z } from '../../core/kernel/zod.ts';

/** Texts as people type or paste them, and texts that nobody should enter. */
const TEXTS = [
  '',
  ' ',
  'Ja.',
  'Zij zei dat 40 schepen wachten.',
  'A\n\nB',
  'Iwan Petrow \udf89',
  'e\u0301 👩‍🚒 İ',
  'half \ud83c',
  '\u0000',
  'https://register.example/1',
  '2026-03-04',
  'nl',
  'y'.repeat(490),
  'n'.repeat(19_000),
];

/** What the ids and other words in an input may be, by the name of their field: of the things that are there. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/**
 * Makes an input of a schema out of numbers: the same of the same. Its ids are mostly of things that are there, its spans are none
 * of them empty. What the schema lets through is for it to say: fields know nothing of each other here.
 */
export function validInput(schema: z.ZodType, next: () => number, pools: Pools): unknown {
  const pick = <Value>(from: readonly Value[]): Value | undefined => from[next() % Math.max(1, from.length)];
  return make(schema, '');

  function make(one: unknown, field: string): unknown {
    if (one instanceof z.ZodNullable) return next() % 4 === 0 ? null : make(one.unwrap(), field);
    if (one instanceof z.ZodOptional || one instanceof z.ZodExactOptional)
      return next() % 3 === 0 ? undefined : make(one.unwrap(), field);
    if (one instanceof z.ZodDefault) return make(one.unwrap(), field);
    if (one instanceof z.ZodUnion) return make(pick(one.options), field);
    if (one instanceof z.ZodLiteral) return [...one.values][0];
    if (one instanceof z.ZodEnum) return pick(one.options);
    if (one instanceof z.ZodBoolean) return next() % 2 === 0;
    if (one instanceof z.ZodNumber) return next() % 5 === 0 ? next() : next() % 120;
    if (one instanceof z.ZodArray) {
      const length = Math.max(next() % 3, one.safeParse([]).success ? 0 : 1);
      return Array.from({ length }, () => make(one.element, field.replace(/s$/, '')));
    }
    if (one instanceof z.ZodObject) return whole(one.shape);
    if (one instanceof z.ZodString) return words(one, field);
    if (one instanceof z.ZodISODateTime)
      return `2026-03-04T12:00:${String(next() % 60).padStart(2, '0')}.000Z`;
    throw new Error(`${field}: nothing is made of ${String(one)}`);
  }

  function whole(shape: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const made = Object.entries(shape).map(([name, part]) => [name, make(part, name)] as const);
    const input = Object.fromEntries(made.filter(([, value]) => value !== undefined));
    const { start, end } = input;
    if (typeof start === 'number' && typeof end === 'number') input['end'] = start + 1 + (end % 60);
    return input;
  }

  function words(one: z.ZodString, field: string): string | undefined {
    const there = pools[field] ?? [];
    if (there.length > 0 && next() % 16 > 0) return pick(there);
    const allowed = (texts: readonly string[]): string[] =>
      texts.filter((text) => one.safeParse(text).success);
    // Where no text will do an id is asked for: one of another thing.
    return pick(allowed(TEXTS)) ?? pick(allowed(Object.values(pools).flat()));
  }
}
