import { mentionsOf } from './mentions.ts';
import { maySame } from './same-person.ts';
import { speakerName, type SpeakerName } from './speaker-name.ts';

/** Somebody who says something in an article. */
export interface KnownSpeaker {
  /** The fullest of the names that the claims give. */
  name: string;
  /** The others, in the order of the alphabet. */
  others: readonly string[];
}

/** Every name by which claims of an article call a speaker, with whom it means. */
export type KnownSpeakers = ReadonlyMap<string, KnownSpeaker>;

/**
 * Returns whom the speakers' names in the claims of one article mean: 'president Zelensky', 'Zelensky' and 'Volodymyr
 * Zelensky' are one person. Names are brought together only where nothing speaks against it: one that may be either of two
 * people, also of one who is only spoken of in the text, stays by itself. The order of the names does not matter. `language`
 * is the article's (BCP 47).
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
