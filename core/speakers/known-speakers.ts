import { speakerName, type SpeakerName } from './speaker-name.ts';
import { droppedParticles, binders, particles } from './name-words.ts';

/** So many words before a surname are looked at. */
const BEFORE = 6;

/**
 * Returns with which first names and forms of address an article's text names people of these surnames (in lower case),
 * each once: whoever is only spoken of bears the name too, so that the bare surname may be theirs.
 */
function mentionsOf(surnames: ReadonlySet<string>, text: string): SpeakerName[] {
  if (surnames.size === 0) return [];
  const found = new Map<string, SpeakerName>();
  const isOpener = openerFinder(text);
  for (const { clause, isOpening } of clausesWith(surnames, text)) {
    const begins = isOpening && isOpener(clause[0] ?? '') ? 1 : 0;
    const name = speakerName(clause.slice(begins).join(' '));
    if (name === null || !surnames.has(name.surname)) continue;
    if (name.given.length === 0 && name.gender === null) continue;
    const { given, particle, surname, gender } = name;
    const key = JSON.stringify([given, particle, surname, gender]);
    found.set(key, { ...name, roles: new Set(), isDoubtful: false });
  }
  return [...found.values()];
}

/** The words before each surname and the surname, within its clause; `isOpening` where the clause's first word is the first. */
function* clausesWith(
  surnames: ReadonlySet<string>,
  text: string,
): Generator<{ clause: string[]; isOpening: boolean }> {
  const alternatives = [...surnames].map((name) => escaped(name));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  for (const { 0: surname, index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - 120), index);
    // The dot of an initial ends no clause.
    const clause = before.replace(
      /^[\s\S]*(?:[!?:;,"“”„«»()\n]|(?<!\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Dhr|Mw|Prof|Sr|Sra))\.)/u,
      '',
    );
    const words = clause.trim().split(/\s+/u).filter(Boolean);
    const near = words.slice(-BEFORE);
    yield { clause: [...near, surname], isOpening: near.length === words.length };
  }
}

/** Returns a function that tells of a sentence's first word whether it has its capital from there: the text has it in lower case too. */
function openerFinder(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const small = word.toLowerCase();
    if (small === word) return false;
    const before = known.get(small);
    if (before !== undefined) return before;
    const isOpener =
      binders.has(small) ||
      particles.has(small) ||
      openers.has(small) ||
      new RegExp(`(?<![\\p{L}])${escaped(small)}(?![\\p{L}])`, 'u').test(text);
    known.set(small, isOpener);
    return isOpener;
  };
}

/** Words that begin sentences, where the rest of the text may not have them. */
const openers: ReadonlySet<string> = new Set(
  `but then when while yet still also after before later now today yesterday since because although however
   maar toen ook daarna later nu vandaag gisteren volgens daarom toch omdat terwijl hoewel wel zo
   aber dann auch danach später jetzt heute gestern doch weil während obwohl so
   mais puis aussi après ensuite hier aujourd'hui depuis quand pourtant selon
   pero después también luego ayer hoy desde cuando aunque según`
    .trim()
    .split(/\s+/u),
);

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** Somebody who says something in an article. */
interface KnownSpeaker {
  /** The fullest of the names that the claims give. */
  name: string;
  /** The others, in the order of the alphabet. */
  others: readonly string[];
}

/** Every name that claims of an article give a speaker, and which person it means. */
export type KnownSpeakers = ReadonlyMap<string, KnownSpeaker>;

/**
 * Returns the persons whom the speakers' names in the claims of one article mean: 'president Zelensky', 'Zelensky'
 * and 'Volodymyr Zelensky' are one person. Names are grouped only if nothing speaks against it. A name that may
 * belong to either of two people, even if the text only mentions one of them, stays by itself. The order of the names
 * does not matter. `language` is the article's (BCP 47).
 */
export function knownSpeakers(names: Iterable<string>, text: string, language: string): KnownSpeakers {
  const all = [...new Set(names)].toSorted();
  const read = readNames(all);
  const known = new Map<string, KnownSpeaker>(all.map((name) => [name, { name, others: [] }]));
  if (read.length < 2) return known;
  const may = (one: SpeakerName, other: SpeakerName) => maySame(one, other, language);
  const alike = byLikeness(read);
  const related = read.filter(({ name }) =>
    alike(name).some((one) => one.name !== name && may(one.name, name)),
  );
  const mentioned = mentionsOf(new Set(related.map(({ name }) => name.surname)), text);
  const everybody = [...related.map(({ name }) => name), ...mentioned];

  const isSure = ({ name }: { name: SpeakerName }): boolean => {
    const like = everybody.filter((one) => one !== name && may(one, name));
    return like.every((one, at) => like.slice(at + 1).every((other) => may(one, other)));
  };
  // Without those that may be either of two, what may be the same is the same: whatever is like one is like all of them.
  const sure = related.filter(isSure);
  for (const { words, name } of sure) {
    const forms = sure.filter((one) => one.words === words || may(one.name, name));
    const [fullest] = forms.toSorted(byFullness);
    if (fullest === undefined || forms.length < 2) continue;
    const others = forms.map((form) => form.words).filter((form) => form !== fullest.words);
    known.set(words, { name: fullest.words, others });
  }
  return known;
}

/** The names that are people's for sure: 'Ministerin von der Marsch' is one where somebody has a first name before that surname. */
function readNames(all: readonly string[]): Form[] {
  const read = all.flatMap((words) => {
    const name = speakerName(words);
    return name === null ? [] : [{ words, name }];
  });
  const surname = ({ particle, surname: last }: SpeakerName) => `${particle} ${last}`;
  const full = new Set(read.flatMap(({ name }) => (name.given.length > 0 ? [surname(name)] : [])));
  return read.filter(({ name }) => !name.isDoubtful || full.has(surname(name)));
}

/** Returns a function that gives those of the names that may be like one at all, so that not every pair is looked at. */
function byLikeness(forms: readonly Form[]): (name: SpeakerName) => readonly Form[] {
  const places = new Map<string, Form[]>();
  for (const form of forms)
    for (const key of keysOf(form.name)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [form]);
      else known.push(form);
    }
  return (name) => [...keysOf(name)].flatMap((key) => places.get(key) ?? []);
}

/** What a name may be known by: its surname, or the first of two. */
function keysOf({ given, surname }: SpeakerName): Set<string> {
  return new Set([surname, given[1] ?? surname]);
}

interface Form {
  words: string;
  name: SpeakerName;
}

/** The most first names, written out; of those the plainest, but of bare surnames the one that says most. */
function byFullness(one: Form, other: Form): number {
  const letters = ({ name }: Form) => name.given.join('').length;
  const [length, otherLength] = [one.words.length, other.words.length];
  return (
    other.name.given.length - one.name.given.length ||
    letters(other) - letters(one) ||
    (one.name.given.length > 0 ? length - otherLength : otherLength - length) ||
    (one.words < other.words ? -1 : 1)
  );
}

/** From this length on a role is the same as a compound that ends in it: woordvoerder, politiewoordvoerder. */
const COMPOUND_END = 6;

/**
 * Returns whether two names in one article of this language (BCP 47) may be one person's: the same surname, and neither first
 * names, titles nor forms of address that contradict each other. Symmetric; not transitive: see knownSpeakers.
 */
export function maySame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false;
  if (!isSurnameSame(one, other, language) && !isSpanishSame(one, other, language)) return false;
  if (one.given.length > 0 && other.given.length > 0) return isPrefix(one.given, other.given);
  return rolesAgree(one.roles, other.roles);
}

function isSurnameSame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (one.surname !== other.surname) return false;
  if (one.particle === other.particle) return true;
  if (!/^(?:de|fr|es)\b/u.test(language)) return false;
  const [bare, full] = one.particle === '' ? [one, other] : [other, one];
  return bare.particle === '' && bare.given.length === 0 && droppedParticles.has(full.particle);
}

/** In Spanish the first of two surnames is the one that goes alone: Sánchez, Pedro Sánchez, Pedro Sánchez Pérez. */
function isSpanishSame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (!/^es\b/u.test(language)) return false;
  const [few, many] = one.given.length < other.given.length ? [one, other] : [other, one];
  if (few.particle !== '' || many.particle !== '' || many.given.length !== 2) return false;
  return (
    few.given.length <= 1 &&
    many.given[1] === few.surname &&
    few.given.every((name) => name === many.given[0])
  );
}

/** True if the first names of one begin with those of the other; an initial stands for any name that begins with it. */
function isPrefix(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((name, at) => isNameSame(name, other[at] ?? ''));
}

function isNameSame(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other;
}

function rolesAgree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return [...one].some((role) => [...other].some((known) => isRoleSame(role, known)));
}

function isRoleSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= COMPOUND_END && long.endsWith(short));
}
