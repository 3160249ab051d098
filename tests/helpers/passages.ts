import type { ClaimText, PassageText } from '../../core/match/passage.ts';

/** Returns a claim of an article without a headline. */
export function claimText(text: string, language = 'en', more: Partial<ClaimText> = {}): ClaimText {
  return { text, language, published: null, title: '', before: '', speaker: null, ...more };
}

/** Returns the sentences of one source as passages. */
export function sourceOf(
  texts: readonly string[],
  language = 'en',
  more: Partial<PassageText> = {},
): PassageText[] {
  const source = more.source ?? 'source';
  return texts.map((text, place) => ({
    id: `${source}/${place}`,
    source,
    place,
    text,
    language,
    published: null,
    before: texts[place - 1] ?? '',
    after: texts[place + 1] ?? '',
    title: '',
    speaker: null,
    ...more,
  }));
}
