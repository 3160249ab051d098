import { lacksContents, needsSalt } from '../model/history/hash-chain.ts';
import { Article, Block, Sentence, Version } from '../model/article/article.ts';
import { Claim } from '../model/claim/claim.ts';
import { isErased } from '../model/evidence/fields.ts';
import { isErasedSource } from '../model/source/fields.ts';
import { Source } from '../model/source/source.ts';
import { isSourceEntity, type Event } from '../model/history/event.ts';
import { Evidence } from '../model/evidence/evidence.ts';
import { blockId, sentenceId, Sha256 } from '../kernel/ids.ts';
import { Merge } from './merge/entry.ts';
import { Review } from '../model/review/review.ts';
import type { CaseContents } from './contents.ts';
import { allEntries } from './case-redaction.ts';
import type { CaseFacts } from './manifest.ts';

/**
 * What an entry may contain for each kind of thing. A version's text is stored elsewhere; the entry has the hash of
 * its parts.
 */
const things = {
  article: Article,
  version: Version.omit({ text: true }).extend({ partsHash: Sha256 }),
  block: Block,
  sentence: Sentence,
  claim: Claim,
  evidence: Evidence,
  review: Review,
  merge: Merge,
  source: Source,
} as const;

/**
 * Returns what is wrong with the contents of a case file, or null. Everything must belong to one article, spans must
 * lie in their texts and match their quotes, and entries must have the fields of their kind. Whether the history is
 * unbroken and leads to the state is checked by the library.
 */
export function contentsProblem(contents: CaseContents, facts: CaseFacts): string | null {
  const { article, versions, blocks, sentences, claims, sessions, sources, merges, events } = contents;
  const last = events.at(-1);
  if (facts.article.id !== article.id) return 'the manifest names another article';
  if (events.length !== facts.history.length || last?.hash !== facts.history.lastHash)
    return 'the history is not the one that the manifest names';
  for (const row of [...versions, ...claims, ...sessions, ...sources, ...merges, ...events])
    if (row.articleId !== article.id) return `${row.id} belongs to another article`;
  const texts = new Map(versions.map(({ id, text }) => [id, text]));
  for (const [kind, rows, idOf] of [
    ['block', blocks, blockId],
    ['sentence', sentences, sentenceId],
  ] as const)
    for (const { id, versionId, position, start, end } of rows) {
      if (id !== idOf(versionId, position)) return `${id} is not the ${kind}'s id`;
      if (start >= end || end > (texts.get(versionId)?.length ?? 0)) return `${id} lies outside its text`;
    }
  for (const { id, versionId, start, end, quote } of claims)
    if (texts.get(versionId)?.slice(start, end) !== quote) return `the words of ${id} are not in the text`;
  return entriesProblem(contents);
}

function entriesProblem(contents: CaseContents): string | null {
  const { article, checkers, merges, veils, events } = contents;
  const people = new Set(checkers.map(({ id }) => id));
  const own = new Set(events.map(({ id }) => id));
  const merge = new Set(merges.map(({ id }) => id));
  for (const { event } of allEntries(contents)) {
    if (event.articleId !== article.id) return `the entry ${event.id} belongs to another article`;
    if (!people.has(event.checkerId)) return `nobody made the entry ${event.id}`;
    const problem = entryProblem(event);
    if (problem !== null) return `the entry ${event.id}: ${problem}`;
  }
  const erased = erasedIds(contents);
  for (const piece of contents.evidence)
    if (erased.has(piece.id) && !isErased(piece)) return `${piece.id} was erased, and has words`;
  for (const source of contents.sources)
    if (erased.has(source.id) && !isErasedSource(source)) return `${source.id} was erased, and has words`;
  if (contents.merged.some(({ mergeId }) => !merge.has(mergeId)))
    return 'entries came with a merge that is not there';
  if (Object.keys(veils).some((id) => !own.has(id))) return 'an entry was kept back from that is not there';
  return null;
}

/** The pieces of evidence and the sources that were erased where the case file was made, or before: the entry that made them holds nothing. */
function erasedIds(contents: CaseContents): Set<string> {
  const makings = allEntries(contents).filter(
    ({ event }) => event.from === null && isSourceEntity(event.entity),
  );
  return new Set(makings.flatMap(({ event }) => (lacksContents(event) ? [event.entityId] : [])));
}

/** Returns what is wrong with the contents of an entry: a whole thing if it makes one, else some of its fields. */
function entryProblem(event: Event): string | null {
  const { entity, entityId, kind, from, to } = event;
  // Its contents were erased. Only a source can be erased.
  if (needsSalt(event) && lacksContents(event))
    return Object.keys({ ...from, ...to }).length === 0 ? null : 'it holds what nothing stands for';
  // A rescue writes whatever could be read of a thing.
  const isRescue = kind === 'entry.rescued';
  if (!isRescue && kind.split('.')[0] !== entity) return `${kind} is not of a ${entity}`;
  const schema = things[entity];
  if (from === null && !isRescue) {
    const whole = schema.safeParse(to);
    if (!whole.success) return whole.error.issues[0]?.path.join('.') ?? entity;
    return to['id'] === entityId ? null : 'it makes another thing than it names';
  }
  const part = schema.partial().strict();
  for (const patch of [from ?? {}, to]) {
    const some = part.safeParse(patch);
    if (!some.success) return some.error.issues[0]?.path.join('.') ?? entity;
    if ('id' in patch && patch['id'] !== entityId) return 'it changes an id';
  }
  return null;
}
