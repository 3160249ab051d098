import type { Evidence, KnownBy } from '../model/evidence/evidence.ts';
import { accountsIn, nameInAccount } from './names/accounts.ts';
import { addressesIn, linksIn, partsOfContact, type Part } from './names/contact.ts';
import { extensionsIn, phonesIn } from './names/number-forms.ts';
import { fold } from './names/reading.ts';
import {
  isRole,
  ARTICLES,
  isNameless,
  isOffice,
  isOpener,
  isParticle,
  isSmall,
} from './names/small-words.ts';
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

const ARTICLE_WORDS: ReadonlySet<string> = new Set(ARTICLES);

/** A word with a capital, an initial, or a small word inside a name, with the space before it. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*\.?/gu;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
const INITIAL = /^(?:\p{Lu}\.)+$/u;
/** Small words that join two names rather than belonging to one. */
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', 'in', 'op', 'aan', 'und', 'i', 'e']);
/** The most words that a person's name has. */
const MOST = 5;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns names of people in a text, each with a first name or initials and a family name. These are runs of
 * capitalized words, without the words that open a sentence. Names of offices, firms and places are left out if one
 * of their words shows it.
 */
function namesInProse(text: string): string[] {
  const read = text.normalize('NFC').replace(/_+/g, ' ');
  const tokens = [...read.matchAll(TOKEN)].map(({ 0: found, index }): Token => {
    const isInitial = INITIAL.test(found);
    const word = isInitial ? found : found.replace(/\.$/, '');
    return { text: word, start: index, end: index + word.length };
  });
  const places = new Map(tokens.map((token, at) => [token, at]));
  const before = (token: Token) => tokens[(places.get(token) ?? 0) - 1]?.text.toLowerCase() ?? '';
  return [...new Set(runsOf(tokens, read).flatMap((run) => nameOfRun(run, before, read) ?? []))];
}

/** Runs of tokens that may be a name: only space between them, and small words only inside. */
function runsOf(tokens: readonly Token[], read: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = () => {
    while (run.length > 0 && isParticle(run.at(-1)?.text ?? '')) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const before = run.at(-1);
    if (before !== undefined && !/^[^\S\n]*$/.test(read.slice(before.end, token.start))) close();
    const isName = CAPITAL.test(token.text) || INITIAL.test(token.text);
    if (isName || (run.length > 0 && isParticle(token.text) && !JOINING.has(token.text.toLowerCase())))
      run.push(token);
    else close();
  }
  close();
  return runs;
}

function nameOfRun(run: readonly Token[], wordBefore: (token: Token) => string, read: string): string | null {
  const [first] = run;
  if (first === undefined) return null;
  const before = wordBefore(first);
  const isAfterArticle = ARTICLE_WORDS.has(before) && /^\s+$/.test(read.slice(first.start - 1, first.start));
  const opened = trimmed(run);
  const isLong = opened.filter(({ text }) => CAPITAL.test(text)).length > 2;
  // 'Der Hafenmeister Karl Braun' has a noun before the name; 'the Harbour Authority' is none.
  const words = isAfterArticle ? (isLong ? opened.slice(1) : []) : opened;
  const named = words.filter(({ text }) => CAPITAL.test(text) && !isSmall(text));
  const hasFirst = named.length > 1 || (named.length === 1 && words.some(({ text }) => INITIAL.test(text)));
  if (!hasFirst || words.length > MOST + 2 || named.length > MOST) return null;
  if (named.some(({ text }) => isOffice(text) || (isNameless(text) && named.length < 3))) return null;
  return words.map(({ text }) => text).join(' ');
}

/** A run without titles and the words that open a sentence before the name. */
function trimmed(run: readonly Token[]): readonly Token[] {
  let start = 0;
  while (start < run.length) {
    const word = run[start]?.text ?? '';
    if (!isOpener(word) && !isSmall(word)) break;
    start++;
  }
  return run.slice(start);
}
