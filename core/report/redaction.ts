import type { Evidence } from '../evidence.ts';

/** What stands for words that are blacked out: always as long as this, whatever it covers. */
export const BAR = '█████';

/** What a report must not say, and how to keep it from saying it. */
export interface Redaction {
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
 * protected entries hold: contact, title, link, quotation, note and file names, whole, and the telling words of the
 * contact (a capital or a digit in them, three characters or more) unless the article's own text has them.
 *
 * @param evidence all evidence of the article; removed entries count, for their words can live on in notes
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
  const pattern = patternFor(new Set(hidden.flatMap((entry) => secretsOf(entry, printed))));
  const clean = (words: string): string => (pattern === null ? words : words.replace(pattern, BAR));
  return {
    covers: (entry) => entry.protected && !nameProtected,
    coversFile: (hash) => hashes.has(hash),
    clean,
    cleanUnlessPrinted: (words) => {
      const cleaned = clean(words);
      return cleaned === words || printed.includes(words) ? words : cleaned;
    },
  };
}

function secretsOf(entry: Evidence, printed: string): string[] {
  const { contact, title, link, quotation, note, attachments } = entry;
  const secrets = [contact, title, quotation, note, link, link?.replace(/^https?:\/\/(www\.)?/i, '')];
  for (const { name } of attachments) secrets.push(name, name.replace(/\.\w{1,8}$/, ''));
  if (contact !== null) {
    secrets.push(...contact.split(/[,;|/()<>\n·]+/));
    const words = contact
      .split(/[^\p{L}\p{M}\p{N}@.+_-]+/u)
      .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''));
    secrets.push(...words.filter((word) => isTelling(word) && !printed.includes(word)));
  }
  return secrets.map((secret) => (secret ?? '').trim()).filter((secret) => secret.length > 1);
}

function isTelling(word: string): boolean {
  return [...word].length >= 3 && /[\p{Lu}\p{N}@]/u.test(word);
}

/** Matches any of the secrets, however it is cased or spaced, the longest first; null when there are none. */
function patternFor(secrets: ReadonlySet<string>): RegExp | null {
  if (secrets.size === 0) return null;
  const forms = [...secrets].sort((a, b) => b.length - a.length).map(formOf);
  return new RegExp(forms.join('|'), 'giu');
}

function formOf(secret: string): string {
  const escaped = secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  // A short secret inside a longer word is another word; a long one is a secret wherever it stands.
  if (secret.length > 6) return escaped;
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}
