import { binders, particles } from './name-words.ts';
import { speakerName, type SpeakerName } from './speaker-name.ts';

/** So many words before a surname are looked at. */
const BEFORE = 6;

/**
 * Returns with which first names and forms of address an article's text names people of these surnames (in lower case),
 * each once: whoever is only spoken of bears the name too, so that the bare surname may be theirs.
 */
export function mentionsOf(surnames: ReadonlySet<string>, text: string): SpeakerName[] {
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
