import type { AnnotatedQuote, ReadAnnotation } from './annotation.ts';
import { listOf, type Selector } from './shapes.ts';

/** A name without its vocabulary's prefix: 'oa:TextQuoteSelector' is a TextQuoteSelector. */
export function hasType(types: string | readonly string[] | undefined, wanted: string): boolean {
  return listOf(types).some(
    (type) => type === wanted || type.endsWith(`:${wanted}`) || type.endsWith(`#${wanted}`),
  );
}

/** Returns the quote among selectors, also where it refines another one; null where there is none. */
export function quoteIn(selectors: readonly Selector[]): AnnotatedQuote | null {
  for (const selector of selectors) {
    const { exact, prefix = '', suffix = '' } = selector;
    if (hasType(selector.type, 'TextQuoteSelector') && exact !== undefined) return { exact, prefix, suffix };
    const refined = quoteIn(listOf(selector.refinedBy));
    if (refined !== null) return refined;
  }
  return null;
}

/** Returns the position among selectors, in code points; null where there is none, or one within a part only. */
export function positionIn(selectors: readonly Selector[]): ReadAnnotation['position'] {
  for (const { type, start, end } of selectors) {
    if (!hasType(type, 'TextPositionSelector')) continue;
    if (typeof start === 'number' && typeof end === 'number' && start < end) return { start, end };
  }
  return null;
}
