import type { sources as english } from '../en/sources.ts';
import type { WordsLike } from '../messages.ts';

export const sources = {
  'locator.page': 'p. {page}',
  'locator.paragraph': 'al. {paragraph}',
  'locator.slide': 'dia {slide}',
  'locator.message': 'bericht {message}',
  'locator.times': '{from}–{until}',
  'reading.waiting': 'wacht om gelezen te worden',
  'reading.read': '{passages} {passages, plural, one {passage} other {passages}}',
  'reading.stopped': 'gestopt voor het gelezen was',
  'reading.locked': 'vergrendeld: een beschermde bron',
  'reading.absent': 'niet in deze bibliotheek',
  'supplier.author': 'auteur',
  'supplier.checker': 'checker',
  'supplier.outside': 'iemand anders',
  'source.primary': 'primaire bron',
  'source.secondary': 'secundaire bron',
} satisfies WordsLike<typeof english>;
