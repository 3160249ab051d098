import type { Database } from 'better-sqlite3';
import { NO_HASH, type Event } from '../../core/model/history/event.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { isAsWritten } from '../../core/model/history/hash-chain.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { eventsOf } from '../queries/history/events.ts';
import { sha256 } from '../crypto/hash.ts';
import { replay } from './replay.ts';
import { stateFindings } from './states.ts';

/** How many entries an article's history has, and what does not fit in it. */
export interface CheckedHistory {
  events: number;
  findings: Finding[];
}

/** Checks an article's chain of entries and, where `states` is set, that everything is what they say. */
export function checkHistory(db: Database, articleId: Id, title: string, states: boolean): CheckedHistory {
  const events = eventsOf(db, articleId);
  const chain = chainFinding(events);
  // What a broken chain says of the state says nothing.
  const found = chain !== null ? [chain] : states ? stateFindings(db, articleId, replay(events)) : [];
  return {
    events: events.length,
    findings: found.map(({ code, detail }) => ({ code, detail: { title, ...detail } })),
  };
}

/** The first entry that does not follow from those before it, or null. */
function chainFinding(events: readonly Event[]): Finding | null {
  let previousHash = NO_HASH;
  for (const [index, event] of events.entries()) {
    const { seq } = event;
    if (seq !== index + 1) return finding('entryMissing', { seq, missing: index + 1 });
    if (event.previousHash !== previousHash) return finding('entryMoved', { seq });
    if (!isAsWritten(event, sha256)) return finding('entryChanged', { seq });
    previousHash = event.hash;
  }
  return null;
}
