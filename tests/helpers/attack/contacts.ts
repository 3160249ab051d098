import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { bare, singleNameSpellings, spellingsOf, type Spelling } from './name-spellings.ts';
import { extensionSpellings, handleSpellings, phoneSpellings } from './number-spellings.ts';
import { languages, type Language, type Person } from './people.ts';

export type AttackKind =
  | 'name'
  | 'particle'
  | 'double'
  | 'single'
  | 'handle'
  | 'phone'
  | 'extension'
  | 'address'
  | 'prose'
  | 'script';

/** A made-up protected source, and twenty ways in which a text can name it. */
export interface AttackContact {
  readonly kind: AttackKind;
  /** The language of its name. */
  readonly language: string;
  /** What a checker typed, in whichever field. */
  readonly contact: string;
  /** The fields of the protected evidence that hold it. */
  readonly fields: Partial<Pick<Evidence, 'contact' | 'title' | 'note'>>;
  /** Twenty, all different. */
  readonly spellings: readonly Spelling[];
}

/** So many ways each contact is written in. */
const WAYS = 20;

/** Two hundred protected sources of ten kinds, their names in ten languages. The same at every call. */
export function attackContacts(): AttackContact[] {
  return languages.flatMap((language, at) => contactsIn(language, at));
}

function contactsIn(language: Language, at: number): AttackContact[] {
  const { plain, particle, double, single, script, handles } = language;
  const pairs: [AttackKind, (Pick<AttackContact, 'contact' | 'spellings'> & Partial<AttackContact>)[]][] = [
    ['name', plain.slice(0, 2).map(named)],
    ['particle', particle.map(named)],
    ['double', double.map(named)],
    [
      'single',
      single.map(([name, ...forms]) => ({ contact: name, spellings: singleNameSpellings(name, forms) })),
    ],
    [
      'handle',
      handles.map((handle, n) => ({
        contact: n === 0 ? `Signal ${handle}` : `@${handle}`,
        spellings: handleSpellings(handle),
      })),
    ],
    ['phone', plain.slice(2, 4).map((person, n) => phoned(person, at * 2 + n))],
    ['extension', plain.slice(4, 6).map((person, n) => extended(person, at * 2 + n))],
    ['address', plain.slice(6, 8).map(mailed)],
    ['prose', plain.slice(8, 10).map(told)],
    [
      'script',
      script.map(({ written, latin }) => named({ ...written, forms: [...written.forms, ...latin] })),
    ],
  ];
  return pairs.flatMap(([kind, contacts]) =>
    contacts.map((contact, n) => ({
      fields: { contact: contact.contact },
      ...contact,
      kind,
      language: language.name,
      spellings: twenty(contact.spellings, at * 2 + n),
    })),
  );
}

function named(person: Person) {
  return { contact: `${person.given} ${person.family}`, spellings: spellingsOf(person) };
}

function phoned(person: Person, n: number) {
  const number = `020 ${String(4_173_000 + n * 1637)}`;
  return { contact: `${person.given} ${person.family}, ${number}`, spellings: phoneSpellings('31', number) };
}

function extended(person: Person, n: number) {
  const digits = String(4471 + n * 137);
  return {
    contact: `${person.given} ${person.family}, ext. ${digits}`,
    spellings: extensionSpellings(digits),
  };
}

/** Known by an e-mail address alone. */
function mailed(person: Person) {
  const plain = (words: string) =>
    bare(words)
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '');
  const family = bare(person.family).replace(/[^\p{L}]/gu, '');
  const known = { given: bare(person.given), family, forms: [`${family}’s`, `${family}-${family}`] };
  return {
    contact: `${plain(person.given)}.${plain(person.family)}@shipyard.example`,
    spellings: spellingsOf(known),
  };
}

/** Named in the title or the note of the entry, and nowhere else. */
function told(person: Person, n: number) {
  const contact = `${person.given} ${person.family}`;
  const fields =
    n === 0
      ? { title: `Interview with ${contact}` }
      : { note: `The rota was shown to us by ${contact}, after the shift.` };
  return { contact, fields, spellings: spellingsOf(person) };
}

/** Twenty of the ways: the first six, and of the others those whose turn it is. */
function twenty(all: readonly Spelling[], turn: number): Spelling[] {
  const different = [...new Map(all.map((way) => [way.words, way])).values()];
  const [first, rest] = [different.slice(0, 6), different.slice(6)];
  return [
    ...first,
    ...rest.map((_, at) => rest[(at + turn * 5) % rest.length] ?? rest[0]).slice(0, WAYS - 6),
  ].filter((way) => way !== undefined);
}
