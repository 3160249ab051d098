import { z } from '../kernel/zod.ts';
import { Article, Block, Sentence, Version } from '../model/article/article.ts';
import { Claim } from '../model/claim/claim.ts';
import { Event, isSourceEntity } from '../model/history/event.ts';
import { Evidence } from '../model/evidence/evidence.ts';
import { Id, Moment, Sha256, blockId, sentenceId } from '../kernel/ids.ts';
import { Entry, WithheldFields, Merge } from './merge/entry.ts';
import { Review } from '../model/review/review.ts';
import { ProofTick } from '../model/proof-tick.ts';
import { Source } from '../model/source/source.ts';
import { Checker, Session } from '../model/session.ts';
import { CaseFacts } from './manifest.ts';
import { lacksContents, needsSalt } from '../model/history/hash-chain.ts';
import { isErased } from '../model/evidence/fields.ts';
import { isErasedSource } from '../model/source/fields.ts';

/** An entry that came with a merge, and the merge. */
export const MergedEntry = z.object({ mergeId: Id, ...Entry.shape });
export type MergedEntry = z.infer<typeof MergedEntry>;

/**
 * The origin of an article that was opened from a case file: what that file says of itself, and the file from which
 * its maker had the article.
 */
export const CaseOrigin = z.object({ openedAt: Moment, facts: z.array(CaseFacts).min(1).max(100) });
export type CaseOrigin = z.infer<typeof CaseOrigin>;

/** A kept file, without its bytes. */
export const CaseAttachment = z.object({
  hash: Sha256,
  size: z.int().min(0),
  mediaType: z.string().max(255),
});
export type CaseAttachment = z.infer<typeof CaseAttachment>;

/** Fields of evidence that form 3 of case files brought. */
const FIELDS_OF_FORM_3 = [
  ...['sourceId', 'sourceHash', 'locator', 'surroundings', 'publisher', 'published', 'archivedCopy'],
  ...['supplier', 'primary', 'calculation'],
];

/** Everything that a library has about one article, except the bytes of its files. */
export const CaseContents = z.object({
  article: Article,
  versions: z.array(Version).min(1),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  sources: z.array(Source),
  proofTicks: z.array(ProofTick),
  checkers: z.array(Checker).min(1),
  sessions: z.array(Session),
  /** The article's history in this library. */
  events: z.array(Event).min(1),
  /** Of its entries, by id, what was kept back when they came here. */
  veils: z.record(Id, WithheldFields),
  merges: z.array(Merge),
  merged: z.array(MergedEntry),
  origin: CaseOrigin.nullable(),
  attachments: z.array(CaseAttachment),
});
export type CaseContents = z.infer<typeof CaseContents>;

/**
 * Returns the form of a case file with these contents: 3 where they have what form 2 does not know, else 2, so that older apps read all
 * that they can.
 */
export function caseFormatOf({ sources, proofTicks, events, merged }: CaseContents): 2 | 3 {
  const isNew = ({ entity, from, to }: Event): boolean =>
    entity === 'source' ||
    entity === 'proofTick' ||
    (entity === 'evidence' &&
      (to['target'] === 'both' ||
        FIELDS_OF_FORM_3.some((field) => (to[field] ?? null) !== null || (from !== null && field in to))));
  const entries = [...events, ...merged.map(({ event }) => event)];
  return sources.length + proofTicks.length > 0 || entries.some(isNew) ? 3 : 2;
}

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
  proofTick: ProofTick,
} as const;

/**
 * Returns what is wrong with the contents of a case file, or null. Everything must belong to one article, spans must
 * lie in their texts and match their quotes, and entries must have the fields of their kind. Whether the history is
 * unbroken and leads to the state is checked by the library.
 */
export function contentsProblem(contents: CaseContents, facts: CaseFacts): string | null {
  const { article, versions, blocks, sentences, claims, sessions, sources, proofTicks, merges, events } =
    contents;
  const last = events.at(-1);
  if (facts.article.id !== article.id) return 'the manifest names another article';
  if (events.length !== facts.history.length || last?.hash !== facts.history.lastHash)
    return 'the history is not the one that the manifest names';
  for (const row of [...versions, ...claims, ...sessions, ...sources, ...proofTicks, ...merges, ...events])
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

/** Every entry that an article has here: of its own history, and those that came with merges. */
export function allEntries({ events, veils, merged }: CaseContents): { event: Event; veil: Entry['veil'] }[] {
  return [...events.map((event) => ({ event, veil: veils[event.id] ?? {} })), ...merged];
}
