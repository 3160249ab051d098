import { z } from '../zod.ts';
import type { Patch } from '../event.ts';
import { Moment, type Id } from '../ids.ts';
import { isPlausible } from '../merge/plausible.ts';
import type { CaseContents } from './contents.ts';
import { allEntries } from './hidden.ts';

/** What to look at before a case file is trusted: anybody can write a history by hand. */
export const CaseWarning = z.discriminatedUnion('kind', [
  /** Entries in the name of whoever is at the keyboard, which this library does not have. */
  z.object({ kind: z.literal('yourName'), entries: z.int().min(1), name: z.string() }),
  /** Entries with a time that is to come, and the latest. */
  z.object({ kind: z.literal('future'), entries: z.int().min(1), latest: Moment }),
  /** Entries with a time before there was such an app, and the earliest. */
  z.object({ kind: z.literal('past'), entries: z.int().min(1), earliest: Moment }),
]);
export type CaseWarning = z.infer<typeof CaseWarning>;

/** What a library knows, by which an opened case file is looked at. */
export interface Looking {
  /** The ids of the entries that it has of the article. */
  known: ReadonlySet<Id>;
  /** Who is at the keyboard; null for nobody. */
  checker: { id: Id; name: string } | null;
  now: string;
}

/** Returns what to warn of in a case file: of entries that the library does not have, in whose name they are, and their times. */
export function warningsOf(contents: CaseContents, { known, checker, now }: Looking): CaseWarning[] {
  const news = allEntries(contents).filter(({ event }) => !known.has(event.id));
  // What stands for a source is made anew for each case file, in the name of whoever has the source.
  const own = news.filter(
    ({ event, veil }) =>
      event.checkerId === checker?.id && !(event.from === null && veil['title'] === 'blank'),
  );
  const warnings: CaseWarning[] = [];
  if (checker !== null && own.length > 0)
    warnings.push({ kind: 'yourName', entries: own.length, name: checker.name });
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

/** The moments that an entry sets: when a verdict was given, when something was made. */
function timesIn(to: Patch): string[] {
  return Object.entries(to).flatMap(([field, value]) => {
    const moment = field.endsWith('At') ? Moment.safeParse(value).data : undefined;
    return moment ?? [];
  });
}
