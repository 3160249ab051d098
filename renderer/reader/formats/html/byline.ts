import { areUncasedNames, bylineLabel } from '../../../../core/text/headline-and-byline.ts';

const PREFIX =
  /^(?:(?:words|written|reported|story|text|geschreven|tekst|écrit|texte|propos recueillis|escrito|geschrieben)\s+)?(?:by|door|von|par|por)\b:?\s+/iu;
/** Where a line about the author goes on with something else: a date, a time, a stroke. */
const REST =
  /\s*(?:[|•·–—]|\s-\s|(?<!\d)\d{1,2}[:.]\d{2}\b|(?<!\d)\d{1,2}\.?\s+\p{L}{3,}\s+\d{4}|\b\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\b(?:updated|published|posted|bijgewerkt|gepubliceerd|aktualisiert|publié|mis à jour|publicado|edited)\b|@).*$/isu;
/** 'vor 2 Stunden', 'před 2 hodinami': how long ago it was written. */
const AGO = /(?:\s+\p{Ll}+){1,3}\s+\d.*$/su;
/** Where such a line goes on in a script without capitals: a stroke, a date, what the person is. */
const UNCASED_REST = /\s*(?:[|｜•·–—]\s|\d|[（(]|(?:記者|记者|編集委員|編輯|编辑)$).*$/su;
const LONGEST_NAME = 60;

/** What somebody does, with which it is said for whom or where: after a comma, or straight after the name. */
const ROLE =
  /(?:,\s+|\s+)(?:(?:our|onze|unser|notre|nuestro|senior|chief|deputy|associate|assistant|managing|executive|contributing|staff|political|foreign|economics?|business|science|health|technology|tech|games|sports?|culture|arts|legal|education|environment|national|washington)\s+)*(?:editor|correspondent|reporter|writer|columnist|journalist|redacteur|verslaggever|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)|envoyée?s? spécia(?:l|le|ux|les)|corresponsal|redactora?|periodista)\b.*$/iu;
/** What follows a name and a comma in lower case is no name. */
const APPOSITION = /,\s+\p{Ll}.*$/u;
/** Accounts of a system that publishes, not of somebody who writes. */
const ACCOUNT = /^(?:admin|administrator|webmaster|root|user|guest|wordpress|unknown|null|undefined)$/iu;
/** Several authors in one line. */
const AND = /\s+(?:and|en|und|et|y|e)\s+|\s*[&;]\s*/u;

/**
 * Names joined by commas, each once, without 'By', what they do and where; addresses, handles and accounts are no names.
 * Null if none is left.
 */
export function bylineOf(authors: readonly string[]): string | null {
  const names = authors
    .flatMap(partsOf)
    .map((author) =>
      withoutRole(author)
        .replace(/[\s,;|·•–—-]+$/u, '')
        .trim(),
    )
    .filter(
      (author) => /\p{L}/u.test(author) && !/^(?:https?:|www\.|@)/iu.test(author) && !ACCOUNT.test(author),
    );
  const once = new Map(names.toReversed().map((author) => [author.toLowerCase(), author]));
  return once.size === 0 ? null : [...once.values()].toReversed().join(', ');
}

/** 'An Smit and Bo Vis' are two; 'An and Bo Smit' stay as they are, for one name is in both. */
function partsOf(author: string): string[] {
  const line = author
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(PREFIX, '')
    .replace(/\s*[|•·]\s.*$/u, '');
  if (line.includes('(')) return [line];
  const parts = line.split(AND);
  return parts.every((part) => /^\p{Lu}\S*\s+\p{L}/u.test(part.trim())) ? parts : [line];
}

function withoutRole(author: string): string {
  const bare = author.trim().replace(APPOSITION, '').replace(ROLE, '').trim();
  return /\s/u.test(bare) ? bare : author.trim();
}

/** The names in a byline. */
export function namesOf(byline: string | null): string[] {
  return byline?.split(/\s*[,&]\s*|\s+(?:and|en|und|et|y)\s+/u).filter(Boolean) ?? [];
}

/** Reads the text of an element that is called a byline: names, or null if it says anything else. */
export function markedByline(text: string): string | null {
  const line = text.trim();
  const label = bylineLabel(line);
  const uncased = line.slice(label.length).replace(UNCASED_REST, '').trim();
  if ((label !== '' || /(?:記者|记者)$/u.test(line)) && areUncasedNames(uncased))
    return bylineOf(uncased.split(/\s*[,،、，]\s*/u));
  const name = withoutRole(text.trim().replace(PREFIX, '').replace(REST, '').replace(AGO, '')).replace(
    /[\s,;]+$/u,
    '',
  );
  const isName =
    name.length <= LONGEST_NAME &&
    /^\p{L}\S*(?:\s+\S+){1,6}$/u.test(name) &&
    !/(?<!(?:^|\s|\.)\p{Lu})[.!?:]\s|[!?:]$/u.test(name);
  const words = name.split(/\s+/u).filter((word) => /^\p{Ll}/u.test(word));
  return isName && words.length <= 2 && !/^\p{Ll}/u.test(name) ? bylineOf([name]) : null;
}
