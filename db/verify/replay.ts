import { Article, Block, Sentence } from '../../core/model/article/article.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import type { Event } from '../../core/model/history/event.ts';
import { Evidence } from '../../core/model/evidence/evidence.ts';
import { Merge } from '../../core/casefile/merge/entry.ts';
import { lacksContents } from '../../core/model/history/hash-chain.ts';
import { Review } from '../../core/model/review/review.ts';
import { ProofTick } from '../../core/model/proof-tick.ts';
import { Source } from '../../core/model/source/source.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  mergeTable,
  proofTickTable,
  reviewTable,
  sentenceTable,
  sourceTable,
} from '../tables/tables.ts';

/** The present state of a thing by its entries, and the last of them. */
export interface Replayed {
  event: Event;
  fields: Record<string, unknown>;
  /** False if the contents of an entry about it are not here, because they are sealed or erased. */
  isWhole: boolean;
  /** Whether an entry made it. One that a rescue found without that entry is told of, not made. */
  isMade: boolean;
}

/** What the entries say that each thing is now: its fields, and the last entry about it. */
export function replay(events: readonly Event[]): Map<string, Replayed> {
  const states = new Map<string, Replayed>();
  for (const event of events) {
    const before = states.get(event.entityId);
    // Missing contents may have set anything.
    const known = lacksContents(event) ? {} : { ...before?.fields, ...event.to };
    const isWhole = !lacksContents(event) && before?.isWhole !== false;
    const isMade = event.from === null || before?.isMade === true;
    states.set(event.entityId, { event, fields: known, isWhole, isMade });
  }
  return states;
}

/** The tables of what the history is about and changes, each with the schema of its rows. */
export const stateTables = {
  article: [articleTable, Article],
  block: [blockTable, Block],
  sentence: [sentenceTable, Sentence],
  claim: [claimTable, Claim],
  evidence: [evidenceTable, Evidence],
  review: [reviewTable, Review],
  merge: [mergeTable, Merge],
  source: [sourceTable, Source],
  proofTick: [proofTickTable, ProofTick],
} as const;
