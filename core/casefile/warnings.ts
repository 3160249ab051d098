import type { Event, Patch } from '../model/history/event.ts';
import { Moment, type Id } from '../kernel/ids.ts';
import { looksAlike } from '../identity/look-alike.ts';
import { isPlausible } from './merge/graph.ts';
import type { Checker } from '../model/session.ts';
import type { CaseWarning } from './preview.ts';
import { allEntries, type CaseContents } from './contents.ts';

/** What this library knows, for comparison with an opened case file. */
export interface WarningContext {
  /** The ids of the entries that it has of the article. */
  known: ReadonlySet<Id>;
  /** The checker at the keyboard; null for nobody. */
  checker: { id: Id; name: string } | null;
  /** Everybody who ever checked here. */
  people: readonly Pick<Checker, 'id' | 'name'>[];
  now: string;
}

/** Returns the warnings about the entries of a case file that the library does not have: about their names and times. */
export function warningsOf(
  contents: CaseContents,
  { known, checker, people, now }: WarningContext,
): CaseWarning[] {
  const news = allEntries(contents).filter(({ event }) => !known.has(event.id));
  // Redacted evidence is made again for each case file, in the name of the checker who has the source.
  const own = news.filter(
    ({ event, veil }) =>
      event.checkerId === checker?.id && !(event.from === null && veil['title'] === 'blank'),
  );
  const warnings: CaseWarning[] = [];
  if (checker !== null && own.length > 0)
    warnings.push({ kind: 'yourName', entries: own.length, name: checker.name });
  warnings.push(...namesakeWarnings(contents, news, people), ...inNameOfWarnings(contents, known));
  const wrong = news
    .map(({ event }) => [event.at, ...timesIn(event.to)].filter((at) => !isPlausible(at, now)).sort())
    .filter((times) => times.length > 0);
  const future = wrong.filter((times) => (times.at(-1) ?? '') > now);
  const past = wrong.filter((times) => (times[0] ?? '') < now);
  const latest = future.flat().sort().at(-1);
  const earliest = past.flat().sort()[0];
  if (latest !== undefined) warnings.push({ kind: 'future', entries: future.length, latest });
  if (earliest !== undefined) warnings.push({ kind: 'past', entries: past.length, earliest });
  return warnings;
}

/** The strangers whose name looks like that of somebody here, and how many entries each has. */
function namesakeWarnings(
  { checkers }: CaseContents,
  news: readonly { event: Pick<Event, 'checkerId'> }[],
  people: WarningContext['people'],
): CaseWarning[] {
  const ids = new Set(people.map(({ id }) => id));
  const entriesBy = new Map<Id, number>();
  for (const { event } of news) entriesBy.set(event.checkerId, (entriesBy.get(event.checkerId) ?? 0) + 1);
  const likeThem = new Map<Id, { name: string; entries: number }>();
  for (const { id, name } of checkers) {
    const entries = entriesBy.get(id) ?? 0;
    const known = ids.has(id) || entries === 0 ? undefined : people.find((one) => looksAlike(one.name, name));
    if (known === undefined) continue;
    const before = likeThem.get(known.id)?.entries ?? 0;
    likeThem.set(known.id, { name: known.name, entries: before + entries });
  }
  return [...likeThem.values()].map((one) => ({ kind: 'namesake', ...one }));
}

/** An article that was made of a report has its verdicts, but no entries of the people who set them. */
function inNameOfWarnings(contents: CaseContents, known: WarningContext['known']): CaseWarning[] {
  const [first] = contents.events;
  const isTaken = first?.kind === 'article.taken' && !known.has(first.id);
  const taken = new Set(
    isTaken ? contents.events.filter(({ step }) => step === first.step).map(({ id }) => id) : [],
  );
  const found = entriesForOthers(contents, (id) => !known.has(id) && !taken.has(id));
  const nameOf = (by: Id): string => contents.checkers.find(({ id }) => id === by)?.name ?? '?';
  return [...found].map(([by, entries]) => ({ kind: 'inNameOf', entries, name: nameOf(by) }));
}

/** The moments that an entry sets: when a verdict was given, when something was made. */
function timesIn(to: Patch): string[] {
  return Object.entries(to).flatMap(([field, value]) => {
    const moment = field.endsWith('At') ? Moment.safeParse(value).data : undefined;
    return moment ?? [];
  });
}

/** The fields of a claim's two ticks: what, who, when. */
const TICKS = [
  ['verdict', 'verdictBy', 'verdictAt'],
  ['said', 'saidBy', 'saidAt'],
] as const;

/** A tick or a review after an entry: whose it is, and two keys for it, on this thing and on any thing. */
interface Word {
  by: Id;
  here: string;
  anywhere: string;
  /** The key for whatever they set at that moment. */
  moment: string;
}

interface Told {
  event: Event;
  words: Word[];
  /**
   * Other proof that they set it: on another thing (it was carried over, split or joined), or at that moment (a merge
   * may contain only parts).
   */
  by: 'here' | 'anywhere' | 'moment';
}

/**
 * Returns the checkers to whom a case file attributes verdicts or reviews that they never gave, because others made
 * the entries, and how many of those entries are new (`isNew`). Undoing, carrying over, splitting and merging repeat
 * what somebody else set, with the time at which they set it; that is then in an entry of their own. If two things
 * have the same time, it cannot be known which was meant.
 */
export function entriesForOthers(
  { events, merged }: Pick<CaseContents, 'events' | 'merged'>,
  isNew: (id: Id) => boolean,
): ReadonlyMap<Id, number> {
  const foreign = merged.map(({ event }) => event).sort((a, b) => (a.id < b.id ? -1 : 1));
  const told = [...toldBy(foreign, true), ...toldBy(events, false)];
  const said = new Set<string>();
  for (const { event, words } of told)
    for (const word of words)
      if (word.by === event.checkerId)
        for (const text of [word.here, word.anywhere, word.moment]) said.add(text);
  const found = new Map<Id, number>();
  for (const { event, words, by } of told)
    for (const word of words) {
      if (said.has(word.here) || said.has(word[by])) said.add(word.here);
      else if (isNew(event.id)) found.set(word.by, (found.get(word.by) ?? 0) + 1);
    }
  return found;
}

/**
 * The ticks that each entry sets. Not all entries of others are here, so only entries of the person's own show whose
 * tick it was.
 */
function toldBy(events: readonly Event[], areForeign: boolean): Told[] {
  const claims = new Map<Id, Event['to']>();
  const merges = new Set(events.filter(({ kind }) => kind === 'merge.made').map(({ step }) => step));
  return events.map((event) => {
    const { entity, entityId, from, to } = event;
    if (entity === 'review') return { event, words: readings(event), by: 'moment' };
    if (entity !== 'claim') return { event, words: [], by: 'here' };
    // An entry names only what it changes. The rest is as it was.
    const now = areForeign ? to : { ...claims.get(entityId), ...to };
    claims.set(entityId, now);
    const words = TICKS.filter((fields) => fields.some((field) => field in to)).flatMap((fields) => {
      const [tick, set, at] = fields.map((field) => now[field] ?? null);
      const by = areForeign ? (set ?? event.checkerId) : set;
      if (typeof by !== 'string') return [];
      const anywhere = JSON.stringify([fields[0], tick, by, at]);
      return [{ by, here: `${entityId} ${anywhere}`, anywhere, moment: momentOf(by, at) }];
    });
    return { event, words, by: merges.has(event.step) ? 'moment' : from === null ? 'anywhere' : 'here' };
  });
}

function momentOf(by: Id, at: unknown): string {
  return JSON.stringify([by, at]);
}

/** The reviews of a second reader. A merge makes them from a verdict that they set at that moment. */
function readings({ from, to }: Event): Word[] {
  const { checkerId: by, createdAt: at } = to;
  if (from !== null || typeof by !== 'string') return [];
  const moment = momentOf(by, at);
  return [{ by, here: moment, anywhere: moment, moment }];
}
