import { canonicalJson } from '../model/history/event.ts';
import type { Evidence, KnownBy } from '../model/evidence/evidence.ts';

/** In which way a protected source would lose something. */
export type Lowered = 'unprotect' | 'remove' | 'move' | 'rewrite' | 'knownBy';

/** Of one field: what it loses where `now` takes the place of `was`, and what stands instead so that nothing is lost. */
interface FieldRule<Value> {
  /** Null for a field by which nothing is lost, or that is never changed and needs no question. */
  what: Lowered | null;
  keep(was: Value, now: Value): Value;
}

type Rules = { readonly [Field in keyof Required<Evidence>]: FieldRule<Evidence[Field]> };

/** The words that were there, unless they are in what comes. */
const words: FieldRule<string | null> = {
  what: 'rewrite',
  keep: (was, now) => (isIn(was, now) ? now : was),
};

/** Both texts, one below the other, unless what was there is in what comes. */
const text: FieldRule<string | null> = {
  what: 'rewrite',
  keep: (was, now) => {
    if (isIn(was, now)) return now;
    const both = [was, now].filter((one) => one !== null && one.trim() !== '').join('\n\n');
    return isIn(now, was) || both.length > 20_000 ? was : both;
  },
};

const fixed = { what: null, keep: <Value>(was: Value): Value => was };
const free = { what: null, keep: <Value>(_was: Value, now: Value): Value => now };

/**
 * What of a protected source is kept against what comes from outside, a rule for each field of evidence: the type check asks
 * for one where a field is added.
 */
export const keptFields: Rules = {
  id: fixed,
  claimId: { ...fixed, what: 'move' },
  kind: free,
  stance: free,
  target: free,
  title: words,
  link: words,
  quotation: text,
  lookedAt: free,
  contact: words,
  protected: { what: 'unprotect', keep: (was, now) => was || now },
  knownBy: { what: 'knownBy', keep: keptWords },
  note: text,
  attachments: { what: 'rewrite', keep: keptFiles },
  createdBy: fixed,
  createdAt: fixed,
  removed: { what: 'remove', keep: (was, now) => was && now },
};

/**
 * Returns what stands of a piece of evidence where `now` would take the place of `was`, and what `now` alone would lose, of
 * the fields that `counts` names.
 */
export function keepFields(
  was: Evidence,
  now: Evidence,
  counts: (name: keyof Evidence) => boolean = () => true,
): { kept: Evidence; lost: Map<keyof Evidence, Lowered> } {
  const kept: Evidence = { ...now };
  const lost = new Map<keyof Evidence, Lowered>();
  for (const name of (Object.keys(keptFields) as (keyof Evidence)[]).filter(counts))
    keepField(name, was, now, kept, lost);
  return { kept, lost };
}

function keepField<Name extends keyof Evidence>(
  name: Name,
  was: Evidence,
  now: Evidence,
  kept: Evidence,
  lost: Map<keyof Evidence, Lowered>,
): void {
  const { what, keep } = keptFields[name] as unknown as FieldRule<Evidence[Name]>;
  const value = keep(was[name], now[name]);
  if (isSame(value, now[name])) return;
  kept[name] = value;
  if (what !== null) lost.set(name, what);
}

/**
 * The files that were there stay, as they were called: what comes under the hash of one may have another name, or say that it only
 * stands for a file. The file itself takes the place of a clean copy.
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
 * The words that hide a source stay, and stay hidden; nothing that comes says of further words that they may stand. A list
 * that has all that is kept.
 */
function keptWords(was: Evidence['knownBy'], now: Evidence['knownBy']): Evidence['knownBy'] {
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

function isIn(was: string | null, now: string | null): boolean {
  const before = (was ?? '').trim();
  return before === '' || (now ?? '').includes(before);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
