import { z } from '../kernel/zod.ts';
import { MAX_TEXT } from './limits.ts';
import type { AnnotatedQuote, ReadAnnotation } from './annotation.ts';

const Text = z.string().max(MAX_TEXT);
const Offset = z.int().min(0);

/** One of something, or a list of it: JSON-LD writes both. */
function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).max(100)]);
}

const names = oneOrMore(Text);

/** A selector of any kind. The two known kinds have their fields; others are ignored. */
export const Selector = z.object({
  type: names.optional(),
  exact: Text.optional(),
  prefix: Text.optional(),
  suffix: Text.optional(),
  start: z.union([Offset, Text]).optional(),
  end: z.union([Offset, Text]).optional(),
  get refinedBy() {
    return z.union([Selector, z.array(Selector).max(100)]).optional();
  },
});
export type Selector = z.infer<typeof Selector>;

const Target = z.union([
  Text,
  z.object({
    source: z.unknown(),
    selector: z.union([Text, Selector, z.array(z.union([Text, Selector])).max(100)]).optional(),
  }),
]);
export type Target = z.infer<typeof Target>;

const Agent = z.union([Text, z.object({ name: names.optional(), nickname: names.optional() })]);

const BodyObject = z.object({
  value: Text.optional(),
  format: Text.optional(),
  purpose: names.optional(),
  source: z.union([Text, z.object({ id: Text.optional() })]).optional(),
  get items() {
    return z
      .array(z.union([Text, BodyObject]))
      .max(100)
      .optional();
  },
});
const Body = z.union([Text, BodyObject]);
export type Body = z.infer<typeof Body>;

/** A W3C Web Annotation. [Web Annotation Data Model, 3.1 to 3.3 and 4.2] */
export const WebAnnotation = z.object({
  type: names,
  motivation: names.optional(),
  creator: oneOrMore(Agent).optional(),
  created: Text.optional(),
  modified: Text.optional(),
  body: oneOrMore(Body).optional(),
  bodyValue: Text.optional(),
  target: oneOrMore(Target),
});
export type WebAnnotation = z.infer<typeof WebAnnotation>;

/** An annotation as Hypothesis' API and export give it. */
export const HypothesisAnnotation = z.object({
  id: Text.optional(),
  created: Text.optional(),
  updated: Text.optional(),
  user: Text.optional(),
  user_info: z.object({ display_name: Text.nullable().optional() }).nullable().optional(),
  text: Text.nullable().optional(),
  tags: z.array(Text).max(200).nullable().optional(),
  target: z
    .array(z.object({ selector: z.array(Selector).max(100).nullable().optional() }))
    .max(100)
    .optional(),
  references: z.array(Text).max(1000).nullable().optional(),
});
export type HypothesisAnnotation = z.infer<typeof HypothesisAnnotation>;

/** Returns one item, several or none as a list. */
export function listOf<Item>(items: Item | readonly Item[] | undefined): readonly Item[] {
  if (items === undefined) return [];
  return Array.isArray(items) ? (items as readonly Item[]) : [items as Item];
}

/** A name without its vocabulary's prefix: 'oa:TextQuoteSelector' is a TextQuoteSelector. */
export function hasType(types: string | readonly string[] | undefined, wanted: string): boolean {
  return listOf(types).some(
    (type) => type === wanted || type.endsWith(`:${wanted}`) || type.endsWith(`#${wanted}`),
  );
}

/** Returns the quote among selectors, even if it refines another one; null if there is none. */
export function quoteIn(selectors: readonly Selector[]): AnnotatedQuote | null {
  for (const selector of selectors) {
    const { exact, prefix = '', suffix = '' } = selector;
    if (hasType(selector.type, 'TextQuoteSelector') && exact !== undefined) return { exact, prefix, suffix };
    const refined = quoteIn(listOf(selector.refinedBy));
    if (refined !== null) return refined;
  }
  return null;
}

/** Returns the position among selectors, in code points; null if there is none, or only one within a part. */
export function positionIn(selectors: readonly Selector[]): ReadAnnotation['position'] {
  for (const { type, start, end } of selectors) {
    if (!hasType(type, 'TextPositionSelector')) continue;
    if (typeof start === 'number' && typeof end === 'number' && start < end) return { start, end };
  }
  return null;
}
