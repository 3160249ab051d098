import type { CaseContents } from '../../core/casefile/contents.ts';
import { chained, needsSalt } from '../../core/model/history/hash-chain.ts';
import { NO_HASH, type Event } from '../../core/model/history/event.ts';
import { digestOf } from '../../core/casefile/merge/entry.ts';
import { salted, sha256 } from '../crypto/hash.ts';

/**
 * Returns what a case file of an older app holds with salts in its entries about evidence, its history hashed anew, and the
 * hashes that it had; a case file that has them as it is. Without salts what is sealed here could be guessed by its hash.
 */
export function saltedCase(contents: CaseContents): { contents: CaseContents; former: string[] | null } {
  const entries = [...contents.events, ...contents.merged.map(({ event }) => event)];
  if (entries.every((event) => !needsSalt(event) || typeof event.digest === 'string'))
    return { contents, former: null };
  const merged = contents.merged.map((entry) => ({
    ...entry,
    event: { ...salted(entry.event), seq: 1, previousHash: NO_HASH, hash: NO_HASH },
  }));
  const merges = contents.merges.map((merge) => ({
    ...merge,
    digest: digestOf(
      merged.filter(({ mergeId }) => mergeId === merge.id),
      sha256,
    ),
  }));
  const digests = new Map(merges.map(({ id, digest }) => [id, digest]));
  const told = (event: Event): Event => {
    const digest = event.kind === 'merge.made' ? digests.get(event.entityId) : undefined;
    return digest === undefined ? salted(event) : { ...event, to: { ...event.to, digest } };
  };
  return {
    contents: { ...contents, events: chained(contents.events.map(told), sha256), merges, merged },
    former: contents.events.map(({ hash }) => hash),
  };
}
