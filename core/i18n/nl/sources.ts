import type { sources as english } from '../en/sources.ts';
import type { WordsLike } from '../messages.ts';

export const sources = {
  'locator.page': 'p. {page}',
  'locator.paragraph': 'al. {paragraph}',
  'locator.slide': 'dia {slide}',
  'locator.message': 'bericht {message}',
  'locator.times': '{from}–{until}',
  'supplier.author': 'auteur',
  'supplier.checker': 'checker',
  'supplier.outside': 'iemand anders',
  'source.primary': 'primaire bron',
  'source.secondary': 'secundaire bron',
} satisfies WordsLike<typeof english>;
