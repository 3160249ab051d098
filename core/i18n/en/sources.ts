import type { Messages } from '../messages.ts';

/** An article's sources: where in them something stands, who handed them in. */
export const sources = {
  'locator.page': 'p. {page}',
  'locator.paragraph': 'par. {paragraph}',
  'locator.slide': 'slide {slide}',
  'locator.message': 'message {message}',
  'locator.times': '{from}–{until}',
  'reading.waiting': 'waits to be read',
  'reading.read': '{passages} {passages, plural, one {passage} other {passages}}',
  'reading.stopped': 'stopped before it was read',
  'reading.locked': 'locked: a protected source',
  'reading.absent': 'not in this library',
  'supplier.author': 'author',
  'supplier.checker': 'checker',
  'supplier.outside': 'somebody else',
  'source.primary': 'primary source',
  'source.secondary': 'secondary source',
} as const satisfies Messages;
