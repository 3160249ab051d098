import type { Event } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import type { CaseContents } from './contents.ts';

/** The fields of a claim's two ticks: what, who, when. */
const TICKS = [
  ['verdict', 'verdictBy', 'verdictAt'],
  ['said', 'saidBy', 'saidAt'],
] as const;

/** A tick or a second reading as an entry leaves it: whose it is, and two texts that stand for it, on this thing and on any. */
interface Word {
  by: Id;
  here: string;
  anywhere: string;
  /** Stands for whatever they set at that moment. */
  moment: string;
}

interface Told {
  event: Event;
  words: Word[];
  /** What else shows that it was said: of another thing (it is carried, split or joined), or at that moment (a merge has but parts). */
  by: 'here' | 'anywhere' | 'moment';
}

/**
 * Returns of whom a case file has verdicts or second readings that they never set, by entries that others made, and how many of those
 * entries are new (`isNew`). Who undoes, carries, splits or merges repeats what others set, at the moment when they did: that is in an
 * entry of theirs. Of two things at the same moment it cannot tell which was meant.
 */
export function saidForOthers(
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

/** What each entry says. Of foreign ones not all are here: whose a tick was before, and still is, only who set it themselves says. */
function toldBy(events: readonly Event[], areForeign: boolean): Told[] {
  const claims = new Map<Id, Event['to']>();
  const merges = new Set(events.filter(({ kind }) => kind === 'merge.made').map(({ step }) => step));
  return events.map((event) => {
    const { entity, entityId, from, to } = event;
    if (entity === 'review') return { event, words: readings(event), by: 'moment' };
    if (entity !== 'claim') return { event, words: [], by: 'here' };
    // An entry names what it changes alone: the rest is as it was.
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

/** What a second reader said: a merge makes it of a verdict that they set at that moment. */
function readings({ from, to }: Event): Word[] {
  const { checkerId: by, createdAt: at } = to;
  if (from !== null || typeof by !== 'string') return [];
  const moment = momentOf(by, at);
  return [{ by, here: moment, anywhere: moment, moment }];
}
