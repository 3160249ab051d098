import type { Evidence } from '../evidence.ts';
import { addresses, withAddresses } from './names/addresses.ts';
import { namesIn } from './names/contact.ts';
import { hide, type Hider } from './names/hider.ts';
import { literals } from './names/literals.ts';
import { names } from './names/names.ts';
import { numbers } from './names/numbers.ts';
import { printedAs } from './names/printed.ts';
import { fold, readingOf, spelled } from './names/reading.ts';

/** What stands for words that are blacked out: always as long as this, whatever it covers. */
export const BAR = '█████';

/** What a report must not say, and how to keep it from saying it. */
export interface Redaction {
  /** True where everything is to be named: nothing is blacked out. */
  readonly isOpen: boolean;
  /** True for evidence whose source is protected and not to be named. */
  covers(evidence: Evidence): boolean;
  /** True for the hash of a protected source's file: it would let anyone who has the file recognise it. */
  coversFile(hash: string): boolean;
  /** Returns a checker's words with everything that names a protected source replaced by BAR. */
  clean(words: string): string;
  /** As clean, but leaves words that the article itself has: those are not the checker's to hide. */
  cleanUnlessPrinted(words: string): string;
}

/**
 * Returns the redaction for an article's evidence. Protected sources turn up in more places than their own entry: a
 * note says whom to call back, a reason says what was tried. So every text that a checker wrote is searched for what
 * protected entries hold: contact, title, link, quotation, note and file names, whole; and of the contact its numbers,
 * addresses and names by themselves (see hiding/).
 *
 * @param evidence all evidence of the article; removed entries count, and those of other versions or of before a change, for
 *   their words can live on in notes
 * @param printed the article's text
 * @param nameProtected true when the checker asks for the full report: nothing is blacked out
 */
export function redactionFor(
  evidence: readonly Evidence[],
  printed: string,
  nameProtected: boolean,
): Redaction {
  const hidden = nameProtected ? [] : evidence.filter((entry) => entry.protected);
  const hashes = new Set(hidden.flatMap((entry) => entry.attachments.map((file) => file.hash)));
  const clean = cleaner(hidden, printed);
  return {
    isOpen: nameProtected,
    covers: (entry) => entry.protected && !nameProtected,
    coversFile: (hash) => hashes.has(hash),
    clean,
    cleanUnlessPrinted: (words) => {
      const cleaned = clean(words);
      return cleaned === words || printed.includes(words) ? words : cleaned;
    },
  };
}

function cleaner(hidden: readonly Evidence[], article: string): Redaction['clean'] {
  const told = [...new Set(hidden.flatMap(({ contact }) => contact ?? []))];
  const printed = withSpelled(article.normalize('NFC')).join('\n');
  const contacts = told.flatMap((contact) => withSpelled(contact.normalize('NFC'))).map(namesIn);
  const pieces = contacts.flatMap(({ pieces: [first, ...more] }) => [
    first ?? '',
    ...more.filter((piece) => printedAs(piece, printed) !== 'thing'),
  ]);
  const hiders: Hider[] = [
    literals([...hidden.flatMap(textsOf), ...pieces]),
    addresses(contacts),
    numbers(told),
    names(contacts, printed),
  ].filter((one) => one !== null);
  if (hiders.length === 0) return (words) => words;
  const given = new Set(contacts.flatMap((contact) => contact.given.map((name) => fold(name).toLowerCase())));
  return (words) => {
    const text = words.normalize('NFC');
    const [bare, spelledOut] = [readingOf(text, 'bare'), readingOf(text, 'spelled')];
    const spans = (bare.text === spelledOut.text ? [bare] : [bare, spelledOut]).flatMap(
      ({ text: read, original }) =>
        withAddresses(
          read,
          hiders.flatMap((spansIn) => spansIn(read)),
          given,
        ).map(original),
    );
    return spans.length === 0 ? words : hide(text, spans, BAR);
  };
}

/** A text as it is and, where that is otherwise, with letters spelled out that some keyboards do not have. */
function withSpelled(text: string): string[] {
  return [...new Set([text, spelled(text)])];
}

/** What a protected entry holds, whole. */
function textsOf({ contact, title, link, quotation, note, attachments }: Evidence): string[] {
  const address = link?.replace(/^https?:\/\/(www\.)?/i, '');
  const files = attachments.flatMap(({ name }) => [name, name.replace(/\.\w{1,8}$/, '')]);
  return [contact, title, quotation, note, link, address, ...files].map((text) => text ?? '');
}
