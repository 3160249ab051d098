import type { Span } from '../../model/article/article.ts';

/** 'een rapport van Jansen Bouw' is no Jansen in a mood. */
const BINDER =
  '(?:van|de|der|den|het|of|by|from|for|to|at|in|on|with|voor|door|uit|over|met|bij|von|vom|aus|mit|für)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
/** 'een woedende Jan de Vries', 'a visibly moved Ana Prat': an indefinite article, a word or two, then nothing but a name. */
const MOOD = new RegExp(
  `^(?:een|'n|an?|eine?[rmn]?)\\s+(?:(?!${BINDER}\\s)\\p{Ll}[\\p{L}\\p{M}-]*\\s+){1,2}` +
    `(?=${NAME}(?:\\s+(?:(?:van|von|de|den|der|du|di|da|del|la|le|al|el|bin|ben|ter|ten|zu)\\s+)*${NAME})+(?:,|$))`,
  'u',
);

/**
 * The words that name a speaker without the mood that the text gives them: how somebody spoke is no part of who it was.
 * Takes and gives a span of `text`, offsets in UTF-16 units.
 */
export function nameWithoutMood(text: string, name: Span): Span {
  const mood = MOOD.exec(text.slice(name.start, name.end));
  return mood === null ? name : { start: name.start + mood[0].length, end: name.end };
}
