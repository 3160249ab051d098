import { canonicalJson } from '../model/history/event.ts';
import type { Evidence, KnownBy } from '../model/evidence/evidence.ts';
import type { Kept, Lowered } from '../model/source-field.ts';

/** Merges a field: returns what replaces `now` so that nothing of `was` is lost. */
type Keep<Value> = (was: Value, now: Value) => Value;
type KeptText = string | null | undefined;

/** What each way of keeping a field makes of the old and the new value. */
const keeps: {
  readonly [How in Kept]: How extends 'words' | 'text'
    ? Keep<KeptText>
    : How extends 'yes' | 'no'
      ? Keep<boolean>
      : How extends 'files'
        ? Keep<Evidence['attachments']>
        : How extends 'knownBy'
          ? Keep<Evidence['knownBy']>
          : Keep<unknown>;
} = {
  was: (was) => was,
  now: (_was, now) => now,
  value: (was, now) => was ?? now,
  words: (was, now) => (isIn(was, now) ? now : was),
  text: keptText,
  yes: (was, now) => was || now,
  no: (was, now) => was && now,
  knownBy: keptWords,
  files: keptFiles,
};

/** How each field of a row is kept, and what it loses where it is not. */
type KeptBy<Row> = Readonly<Record<keyof Row, { readonly keep: Kept; readonly lowers: Lowered | null }>>;

/**
 * Returns what stands of a protected source's row where `now` would take the place of `was`, and what `now` alone would lose, of
 * the fields that `counts` names. `fields` are the records of the fields of evidence, or of a source.
 */
export function keepFields<Row extends object>(
  fields: KeptBy<Required<Row>>,
  was: Row,
  now: Row,
  counts: (name: keyof Row) => boolean = () => true,
): { kept: Row; lost: Map<keyof Row, Lowered> } {
  const kept: Row = { ...now };
  const lost = new Map<keyof Row, Lowered>();
  for (const name of (Object.keys(fields) as (keyof Row)[]).filter(counts)) {
    const { keep, lowers } = fields[name];
    // Which way a field of which type can be kept in is for the type of its record to say.
    const value = (keeps[keep] as Keep<Row[typeof name]>)(was[name], now[name]);
    if (isSame(value, now[name])) continue;
    kept[name] = value;
    if (lowers !== null) lost.set(name, lowers);
  }
  return { kept, lost };
}

/** Both texts, one below the other, unless the new one contains the old one. */
function keptText(was: KeptText, now: KeptText): KeptText {
  if (isIn(was, now)) return now;
  const both = [was, now].filter((one) => (one ?? '').trim() !== '').join('\n\n');
  return isIn(now, was) || both.length > 20_000 ? was : both;
}

/**
 * Existing files stay under their names: a new entry with the same hash may have another name, or say that it only
 * represents a file. The file itself replaces a clean copy.
 */
function keptFiles(was: Evidence['attachments'], now: Evidence['attachments']): Evidence['attachments'] {
  const comes = new Map(now.map((file) => [file.hash, file]));
  const kept = new Map(
    was.map((file) => {
      const other = comes.get(file.hash);
      const isWhole = file.standsFor !== undefined && other !== undefined && other.standsFor === undefined;
      return [file.hash, isWhole ? other : file];
    }),
  );
  if (was.every(({ hash }) => comes.has(hash))) return now.map((file) => kept.get(file.hash) ?? file);
  return [...kept.values(), ...now.filter(({ hash }) => !kept.has(hash))].slice(0, 100);
}

/**
 * Words that hide a source stay and stay hidden. The new list cannot make more words readable. If it contains
 * everything, it is kept as it is.
 */
export function keptWords(was: Evidence['knownBy'], now: Evidence['knownBy']): Evidence['knownBy'] {
  const before = was ?? [];
  const comes = now ?? [];
  const find = (list: readonly KnownBy[], one: KnownBy): KnownBy | undefined =>
    list.find(({ kind, words: own }) => kind === one.kind && own === one.words);
  const isWhole = before.every((one) => !one.hidden || find(comes, one)?.hidden === true);
  const bares = comes.some((one) => !one.hidden && find(before, one)?.hidden !== false);
  if (isWhole && !bares) return now;
  const more = comes.filter((one) => one.hidden && find(before, one) === undefined);
  return more.length === 0 ? was : [...before, ...more].slice(0, 100);
}

function isIn(was: KeptText, now: KeptText): boolean {
  const before = (was ?? '').trim();
  return before === '' || (now ?? '').includes(before);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
