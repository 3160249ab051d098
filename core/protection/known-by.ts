import type { Evidence, KnownBy } from '../model/evidence/evidence.ts';
import { accountsIn, nameInAccount } from './names/accounts.ts';
import { addressesIn, linksIn, partsOfContact, type Part } from './names/contact.ts';
import { extensionsIn, phonesIn } from './names/number-forms.ts';
import { namesInProse } from './names/prose.ts';
import { fold } from './names/reading.ts';
import { isRole } from './names/small-words.ts';
import { squeezed } from './names/stream.ts';

/** Where something that a source is known by comes from: a field of it, or the checker who added it. */
export type KnownFrom =
  'contact' | 'title' | 'note' | 'quotation' | 'link' | 'file' | 'author' | 'publisher' | 'checker';

/** One thing that a source is known by, and where it comes from. */
export interface Known extends KnownBy {
  readonly from: KnownFrom;
}

/** The fields of a piece of evidence or a source that say whom it is from. */
export type IdentifyingFields = Pick<
  Evidence,
  'contact' | 'title' | 'note' | 'link' | 'attachments' | 'knownBy'
> &
  Partial<
    Record<'quotation' | 'author' | 'publisher' | 'restriction' | 'archivedCopy', string | null | undefined>
  >;

/** A row that may be a protected source: a piece of evidence, or a source of an article. */
export type MaybeProtected = IdentifyingFields & Pick<Evidence, 'id' | 'protected'>;

/**
 * Returns everything that a source is known by, whether it is protected or not: names (as written, with their small words
 * and initials), handles, numbers and addresses in the fields of its evidence, and what a checker added. A checker's
 * entry replaces the same one from a field; `hidden` false means that such words may stay readable.
 *
 * Forms in other cases, scripts and spellings are not listed, because the redaction finds those by itself. A source's
 * card shows this list, and the redaction and the near matches use only this list.
 */
export function knownByOf(evidence: IdentifyingFields): Known[] {
  const own = (evidence.knownBy ?? []).map((entry): Known => ({ ...entry, from: 'checker' }));
  const derived = derivedFrom(evidence).map(({ kind, words, from }): Known => ({
    kind,
    words,
    hidden: true,
    from,
  }));
  const entries = new Map<string, Known>();
  for (const entry of [...own, ...derived]) {
    const key = keyOf(entry);
    if (!entries.has(key)) entries.set(key, entry);
  }
  const isOwn = (entry: Known) => entry.from === 'checker';
  const all = [...entries.values()];
  return [...all.filter((entry) => !isOwn(entry)), ...all.filter(isOwn)];
}

/** The same key for the same words in any case, spacing and accents. */
function keyOf({ kind, words }: KnownBy): string {
  return `${kind} ${squeezed(fold(words)) || words}`;
}

function derivedFrom(evidence: IdentifyingFields): (Part & { from: KnownFrom })[] {
  const { contact, title, note, quotation, link, attachments, author, publisher, restriction } = evidence;
  const from = (source: KnownFrom, parts: readonly Part[]) =>
    parts.filter(({ words }) => words.length <= 200).map((part) => ({ ...part, from: source }));
  return [
    ...from('contact', contact === null ? [] : withAccounts(partsOfContact(contact))),
    ...from('author', isText(author) ? withAccounts(partsOfContact(author)) : []),
    ...from('title', partsOfProse(title)),
    ...from('publisher', partsOfProse(publisher)),
    ...from(
      'link',
      link === null ? [] : withAccounts(accountsIn(link).map((words) => ({ kind: 'handle', words }))),
    ),
    ...from('note', [...partsOfProse(note), ...partsOfProse(restriction)]),
    ...from('quotation', partsOfProse(quotation)),
    ...from(
      'file',
      attachments.flatMap(({ name }) => partsOfProse(name.replace(/\.\w{1,8}$/, ''))),
    ),
  ];
}

/** Handles in links and addresses, and names in handles. */
function withAccounts(parts: readonly Part[]): Part[] {
  const handles = parts.flatMap(({ kind, words }) => {
    if (kind === 'handle') return [words];
    if (kind !== 'address') return [];
    return words.includes('://') || !words.includes('@')
      ? accountsIn(withScheme(words))
      : (words.split('@')[0] ?? []);
  });
  const accounts = handles
    .map((words) => words.replace(/^@/, '').replace(/@.*$/, ''))
    .filter((words) => words !== '');
  const names = accounts.flatMap((account) => nameInAccount(account) ?? []);
  return [
    ...parts,
    ...names.map((words): Part => ({ kind: 'name', words })),
    ...handles
      .filter((words) => [...words].length > 2 && !isRole(words.replace(/^@/, '')))
      .map((words): Part => ({ kind: 'handle', words })),
  ];
}

function withScheme(link: string): string {
  return link.includes('://') ? link : `https://${link}`;
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

/**
 * Everything in prose that identifies somebody: full names, addresses, accounts, and numbers that begin like telephone
 * numbers.
 */
function partsOfProse(prose: string | null | undefined): Part[] {
  if (!isText(prose)) return [];
  const addresses = addressesIn(prose);
  const accounts = linksIn(prose).flatMap((link) => accountsIn(withScheme(link)));
  const handles = prose.match(/(?<![\p{L}\p{N}@./])@[\p{L}\p{N}._]*[\p{L}\p{N}_]/gu) ?? [];
  return [
    ...namesInProse(prose).map((words): Part => ({ kind: 'name', words })),
    ...withAccounts([
      ...[...accounts, ...handles].map((words): Part => ({ kind: 'handle', words })),
      ...addresses.map((words): Part => ({ kind: 'address', words })),
    ]),
    ...[...phonesIn(prose), ...extensionsIn(prose)].map((words): Part => ({ kind: 'number', words })),
  ];
}
