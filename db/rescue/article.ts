import { isTextByDefault, type Article, type Version } from '../../core/model/article/article.ts';
import type { Draft, Event, Patch } from '../../core/model/history/event.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { RescuedArticle } from '../../core/model/library-recovery.ts';
import { partsHash } from '../queries/articles/parts-hash.ts';
import type { Library } from '../store/open.ts';
import { rebuildChain, orderEvents, type Rescuer } from './chain.ts';
import { fieldsOf, keepEntities, missingDrafts, type KeptEntities } from './entities.ts';
import type { Found } from './found-records.ts';
import { partsOf, type Parts } from './article-parts.ts';
import { keepPeople } from './people.ts';
import { insertKept, insertKnown, insertRow } from '../tables/rows.ts';
import { articleTable, blockTable, eventTable, sentenceTable, versionTable } from '../tables/tables.ts';
import { replay, type Replayed } from '../verify/replay.ts';

type States = Map<string, Replayed>;

/** A version that is kept, with its parts. */
interface KeptVersion {
  version: Version;
  parts: Parts;
}

/**
 * Puts what was found of one article into a new library, so that its history matches its state. Entries stay as they
 * were written as far as possible; what no entry says gets an entry of the rescue. Call inside a transaction.
 */
export function rescueArticle(library: Library, found: Found, who: Rescuer): RescuedArticle {
  const { articleId } = who;
  const bySeq = found.events.get(articleId) ?? new Map<number, Event[]>();
  const events = orderEvents(bySeq);
  const states = replay(events);
  const details = fieldsOf(found, 'article', articleId, states);
  const versions = (found.versions.get(articleId) ?? []).sort((a, b) => a.number - b.number);
  const article = articleFields(articleId, details, versions);
  if (article === null) return lostArticle(found, articleId);

  insertKnown(library.db, articleTable, article);
  keepPeople(library, found, articleId, events, who.at);
  const language = typeof article['language'] === 'string' ? article['language'] : 'und';
  const keptVersions = versions.map((version) => keepVersion(library, found, version, states, language));
  const entities = keepEntities(library, found, articleId, states);
  entities.kept.set(articleId, { entity: 'article', fields: article });

  const fits = entriesThatFit(events, keptVersions, entities);
  const fitting = replay(fits.events);
  const drafts = [
    ...keptVersions.flatMap(({ version, parts }) =>
      states.has(version.id) ? [] : [versionDraft(version, parts)],
    ),
    ...keptVersions.flatMap((one) => partDrafts(one, fitting)),
    ...missingDrafts(library, entities.kept, fitting),
  ];
  const chain = rebuildChain(fits.events, (event) => fits.altered.has(event.id), drafts, who);
  for (const event of chain)
    insertKept(library.db, eventTable, { row: event, box: found.boxes.get(event.id) ?? null });
  const seen = Math.max(0, ...bySeq.keys());
  return report(article, entities, states, versions, {
    entries: seen - fits.events.length,
    isWhole: chain.every((event, index) => event.hash === events[index]?.hash) && seen === events.length,
  });
}

/** The article's own fields, made from its first words if nothing else is left; null if no text is left. */
function articleFields(
  id: Id,
  details: Readonly<Record<string, unknown>> | null,
  versions: readonly Version[],
): Record<string, unknown> | null {
  const [first] = versions;
  if (first === undefined) return null;
  if (details !== null) return { ...details };
  const title = first.text.trim().split('\n')[0]?.slice(0, 200) ?? '';
  const made: Omit<Article, 'archived'> = {
    id,
    title: title === '' ? '—' : title,
    byline: null,
    outlet: null,
    published: null,
    language: 'und',
    url: null,
    createdAt: first.loadedAt,
    removed: false,
  };
  return made;
}

function keepVersion(
  { db }: Library,
  found: Found,
  version: Version,
  states: States,
  language: string,
): KeptVersion {
  const { blocks, sentences } = found;
  const hash = states.get(version.id)?.fields['partsHash'];
  const parts = partsOf(version, blocks.get(version.id), sentences.get(version.id), hash, language);
  insertRow(db, versionTable, version);
  for (const block of parts.blocks) insertRow(db, blockTable, block);
  for (const sentence of parts.sentences) insertRow(db, sentenceTable, sentence);
  return { version, parts };
}

/** The entries that say what is marked on the parts of a version, where those that said it are gone. */
function partDrafts(
  { parts: { blocks, sentences, isAnew } }: KeptVersion,
  states: States,
): Omit<Draft, 'kind'>[] {
  if (isAnew) return [];
  const marked = [
    ...blocks.map(({ id, kind, isText }) => ['block', id, 'isText', isText, isTextByDefault(kind)] as const),
    ...sentences.map(({ id, noClaim }) => ['sentence', id, 'noClaim', noClaim, false] as const),
  ];
  return marked.flatMap(([entity, entityId, field, is, isAtFirst]) => {
    const told = states.get(entityId)?.fields[field] ?? isAtFirst;
    return told === is ? [] : [{ entity, entityId, from: { [field]: told as boolean }, to: { [field]: is } }];
  });
}

/** The entries about things that are there. If a version's parts were made anew, its entry gets their new hash. */
function entriesThatFit(
  events: readonly Event[],
  versions: readonly KeptVersion[],
  { kept }: KeptEntities,
): { events: Event[]; altered: Set<Id> } {
  const byId = new Map(versions.map((one) => [one.version.id, one]));
  const parts = new Set(
    versions.flatMap(({ parts: { blocks, sentences, isAnew } }) =>
      // An entry about a part that is now another part has no meaning.
      isAnew ? [] : [...blocks, ...sentences].map(({ id }) => id),
    ),
  );
  const altered = new Set<Id>();
  const fitting = events.flatMap((event) => {
    if (event.entity === 'block' || event.entity === 'sentence')
      return parts.has(event.entityId) ? [event] : [];
    if (event.entity !== 'version') return kept.has(event.entityId) ? [event] : [];
    const version = byId.get(event.entityId);
    if (version === undefined) return [];
    if (!version.parts.isAnew) return [event];
    altered.add(event.id);
    return [{ ...event, to: { ...event.to, partsHash: hashOf(version.parts) } }];
  });
  return { events: fitting, altered };
}

function versionDraft(version: Version, parts: Parts): Omit<Draft, 'kind'> {
  const { text: _text, ...rest } = version;
  const to = { ...rest, partsHash: hashOf(parts) } as Patch;
  return { entity: 'version', entityId: version.id, from: null, to };
}

function hashOf({ blocks, sentences }: Parts): string {
  return partsHash(blocks, sentences);
}

/** The report's line about an article that cannot be kept, because none of its texts could be read. */
export function lostArticle(found: Found, articleId: Id): RescuedArticle {
  const events = orderEvents(found.events.get(articleId) ?? new Map<number, Event[]>());
  const states = replay(events);
  const details = fieldsOf(found, 'article', articleId, states) ?? states.get(articleId)?.fields ?? null;
  const about = (entity: string): Replayed[] =>
    [...states.values()].filter(({ event }) => event.entity === entity);
  return {
    title: titleOf(details),
    state: 'lost',
    claims: 0,
    lost: {
      versions: about('version').length,
      claims: about('claim').length,
      evidence: about('evidence').length,
      entries: events.length,
    },
    lostClaims: wordsOf(about('claim').map(({ fields }) => fields)),
  };
}

function report(
  article: Readonly<Record<string, unknown>>,
  { kept, lost }: KeptEntities,
  states: States,
  versions: readonly Version[],
  { entries, isWhole }: { entries: number; isWhole: boolean },
): RescuedArticle {
  const count = (entity: string): number => lost.filter((one) => one.entity === entity).length;
  const spoken = [...states.values()].filter(({ event }) => event.entity === 'version');
  const lostVersions = spoken.filter(({ event }) => !versions.some(({ id }) => id === event.entityId)).length;
  return {
    title: titleOf(article),
    state: isWhole ? 'whole' : 'partly',
    claims: [...kept.values()].filter(({ entity }) => entity === 'claim').length,
    lost: { versions: lostVersions, claims: count('claim'), evidence: count('evidence'), entries },
    lostClaims: wordsOf(lost.filter(({ entity }) => entity === 'claim').map(({ fields }) => fields)),
  };
}

function titleOf(details: Readonly<Record<string, unknown>> | null): string {
  const title = details?.['title'];
  return typeof title === 'string' ? title : '—';
}

function wordsOf(claims: readonly Readonly<Record<string, unknown>>[]): string[] {
  return claims.flatMap(({ quote }) => (typeof quote === 'string' ? [quote] : []));
}
