const PREFIX =
  /^(?:(?:written|reported|story|text|geschreven|tekst|écrit|escrito|geschrieben)\s+)?(?:by|door|von|par|por)\b:?\s+/iu;
/** Where a line about the author goes on with something else: a date, a time, a stroke. */
const REST =
  /\s*(?:[|•·–—]|(?<!\d)\d{1,2}[:.]\d{2}\b|(?<!\d)\d{1,2}\.?\s+\p{L}{3,}\s+\d{4}|\b\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\b(?:updated|published|posted|bijgewerkt|gepubliceerd|aktualisiert|publié|mis à jour|publicado|edited)\b|@).*$/isu;
const LONGEST_NAME = 60;

/** Names joined by commas, each once, without 'By'; addresses and handles are no names. Null where none is left. */
export function bylineOf(authors: readonly string[]): string | null {
  const names = authors
    .map((author) =>
      author
        .trim()
        .replace(PREFIX, '')
        .replace(/[\s,;|·•–—-]+$/u, '')
        .trim(),
    )
    .filter((author) => /\p{L}/u.test(author) && !/^(?:https?:|www\.|@)/iu.test(author));
  const once = new Map(names.toReversed().map((author) => [author.toLowerCase(), author]));
  return once.size === 0 ? null : [...once.values()].toReversed().join(', ');
}

/** Reads the text of an element that is called a byline: a name, or null where it says anything else. */
export function markedByline(text: string): string | null {
  const name = text
    .trim()
    .replace(PREFIX, '')
    .replace(REST, '')
    .replace(/[\s,;]+$/u, '');
  const isName =
    name.length <= LONGEST_NAME && /^\p{L}\S+(?:\s+\S+){1,6}$/u.test(name) && !/[.!?:]\s|[!?:]$/u.test(name);
  const words = name.split(/\s+/u).filter((word) => /^\p{Ll}/u.test(word));
  return isName && words.length <= 2 && !/^\p{Ll}/u.test(name) ? bylineOf([name]) : null;
}
