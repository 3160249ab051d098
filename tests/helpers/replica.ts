import { createHash } from 'node:crypto';
import type { Article, Block, Sentence, Version } from '../../core/model/article/article.ts';
import { chained } from '../../core/model/history/hash-chain.ts';
import type { CaseContents, MergedEntry } from '../../core/casefile/contents.ts';
import type { Author } from '../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../core/model/claim/claim.ts';
import {
  draftMaking,
  canonicalJson,
  NO_HASH,
  type Draft,
  type Event,
} from '../../core/model/history/event.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { isBeginning, undoStacks } from '../../core/model/history/undo.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import {
  type DeriveId,
  entriesOfLine,
  joinEntries,
  type Entry,
  type WithheldFields,
  digestOf,
  type Merge,
  redactedEvidenceIds,
} from '../../core/casefile/merge/entry.ts';
import { mergeDrafts } from '../../core/casefile/merge/drafts.ts';
import { graphOf } from '../../core/casefile/merge/graph.ts';
import { mergedState, type MergedState } from '../../core/casefile/merge/merged-state.ts';
import { keepProtection, type KeptProtection } from '../../core/casefile/merge/keep-protection.ts';
import { prepareMerge, stateJson, type PreparedMerge } from '../../core/casefile/merge/prepare.ts';
import { revertMergeDrafts } from '../../core/casefile/merge/revert-merge.ts';
import type { Review } from '../../core/model/review/review.ts';
import type { ProofTick } from '../../core/model/proof-tick.ts';
import type { Source } from '../../core/model/source/source.ts';
import { looseVersion } from './claims.ts';

const clock = (counter: number): string =>
  new Date(Date.UTC(2026, 2, 4, 10) + counter * 60_000).toISOString();

/** When histories are brought together in tests. */
const NOW = '2026-03-20T00:00:00.000Z';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ids that follow from others, as the library makes them. */
export const derive: DeriveId = (purpose, from) => {
  const hash = createHash('sha256').update(`${purpose} ${from}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

/** One article in one person's library, in memory: rows, the history that made them, what came by merges. */
export class Replica {
  readonly version: Version;
  readonly rows = {
    article: new Map<string, Article>(),
    block: new Map<string, Block>(),
    sentence: new Map<string, Sentence>(),
    claim: new Map<string, Claim>(),
    evidence: new Map<string, Evidence>(),
    review: new Map<string, Review>(),
    source: new Map<string, Source>(),
    proofTick: new Map<string, ProofTick>(),
    merge: new Map<string, Merge>(),
  };
  readonly line: Event[] = [];
  readonly merged: MergedEntry[] = [];
  checkerId: Id;

  readonly veils: Record<Id, WithheldFields> = {};
  /** Whether blocks were loaded as text. */
  readonly loaded = new Map<string, boolean>();

  private constructor(version: Version, checkerId: Id) {
    this.version = version;
    this.checkerId = checkerId;
  }

  /** An article that has just been loaded. */
  static load(): Replica {
    const { version, blocks, sentences } = looseVersion();
    const replica = new Replica(version, newId());
    for (const block of blocks) {
      replica.rows.block.set(block.id, block);
      replica.loaded.set(block.id, block.isText);
    }
    for (const sentence of sentences) replica.rows.sentence.set(sentence.id, sentence);
    const article: Article = {
      id: version.articleId,
      title: 'Veertig schepen wachten',
      byline: null,
      outlet: 'De Havenbode',
      published: null,
      language: 'nl',
      url: null,
      createdAt: clock(0),
      removed: false,
      archived: false,
    };
    const { text: _text, ...loaded } = version;
    replica.commit(0, [
      draftMaking('article.loaded', 'article', article),
      draftMaking('version.loaded', 'version', { ...loaded, partsHash: NO_HASH }),
    ]);
    return replica;
  }

  /** The replica of a person who received the case file of this one. */
  copy(): Replica {
    const copy = new Replica(this.version, newId());
    for (const name of Object.keys(this.rows) as (keyof Replica['rows'])[])
      for (const [id, row] of this.rows[name]) copy.rows[name].set(id, row as never);
    copy.line.push(...this.line);
    copy.merged.push(...this.merged);
    Object.assign(copy.veils, this.veils);
    for (const [id, isText] of this.loaded) copy.loaded.set(id, isText);
    return copy;
  }

  /** All that is here, for a case file. */
  contents(): CaseContents {
    const { article, block, sentence, claim, evidence, review, source, proofTick, merge } = this.rows;
    const [row] = article.values();
    if (row === undefined) throw new Error('no article');
    const events = chained(this.line, sha256);
    const people = [
      ...new Set([...this.line, ...this.merged.map(({ event }) => event)].map(({ checkerId }) => checkerId)),
    ];
    return {
      article: row,
      versions: [this.version],
      blocks: [...block.values()],
      sentences: [...sentence.values()],
      claims: [...claim.values()],
      evidence: [...evidence.values()],
      reviews: [...review.values()],
      sources: [...source.values()],
      proofTicks: [...proofTick.values()],
      merges: [...merge.values()],
      checkers: people.map((id) => ({ id, name: id, initials: 'X', createdAt: clock(0) })),
      sessions: [],
      events,
      veils: this.veils,
      merged: this.merged,
      origin: null,
      attachments: [],
    };
  }

  /** The replica of a person who opened a case file of an article that their library did not have. */
  static open(contents: CaseContents): Replica {
    const [version] = contents.versions;
    if (version === undefined) throw new Error('no version');
    const replica = new Replica(version, newId());
    const { rows } = replica;
    rows.article.set(contents.article.id, contents.article);
    for (const row of contents.blocks) rows.block.set(row.id, row);
    for (const row of contents.sentences) rows.sentence.set(row.id, row);
    for (const row of contents.claims) rows.claim.set(row.id, row);
    for (const row of contents.evidence) rows.evidence.set(row.id, row);
    for (const row of contents.reviews) rows.review.set(row.id, row);
    for (const row of contents.sources) rows.source.set(row.id, row);
    for (const row of contents.proofTicks) rows.proofTick.set(row.id, row);
    for (const row of contents.merges) rows.merge.set(row.id, row);
    replica.line.push(...contents.events);
    replica.merged.push(...contents.merged);
    Object.assign(replica.veils, contents.veils);
    const { blocks } = replica.state();
    for (const { id, isText } of contents.blocks) replica.loaded.set(id, blocks.has(id) ? !isText : isText);
    return replica;
  }

  author(at: number): Author {
    return { checkerId: this.checkerId, at: clock(at) };
  }

  commit(at: number, drafts: readonly (Draft | null)[], undoes: Id | null = null): void {
    const step = newId();
    for (const draft of drafts.filter((one) => one !== null)) {
      if (draft.entity !== 'version') this.apply(draft);
      const { checkerId, at: moment } = this.author(at);
      this.line.push({
        id: newId(),
        articleId: this.version.articleId,
        seq: this.line.length + 1,
        step,
        at: moment,
        checkerId,
        sessionId: null,
        ...structuredClone(draft),
        undoes,
        previousHash: NO_HASH,
        hash: NO_HASH,
      });
    }
  }

  private apply({ entity, entityId, from, to }: Draft): void {
    const rows = this.rows[entity as keyof Replica['rows']] as Map<string, { id: string }>;
    const row = rows.get(entityId);
    if ((from === null) !== (row === undefined)) throw new Error(`${entity} ${entityId}`);
    rows.set(entityId, { ...row, ...structuredClone(to) } as { id: string });
  }

  undo(at: number, which: 'undo' | 'redo'): void {
    const steps = new Map<Id, Event>();
    for (const event of this.line)
      if (!isBeginning(event.kind) && !steps.has(event.step)) steps.set(event.step, event);
    const step = undoStacks(steps.values())[which].at(-1);
    if (step === undefined) return;
    const events = this.line.filter((event) => event.step === step);
    const redactedEvidence = redactedEvidenceIds(this.entries());
    const drafts = revertMergeDrafts(events, {
      checkerId: this.checkerId,
      evidence: (id) => this.rows.evidence.get(id) ?? null,
      source: (id) => this.rows.source.get(id) ?? null,
      isRedactedEvidence: (id) => redactedEvidence.has(id),
    });
    this.commit(at, drafts, step);
  }

  entries(): Entry[] {
    return [...entriesOfLine(this.line, this.veils), ...this.merged];
  }

  head(): Id {
    return this.line.at(-1)?.id ?? '';
  }

  /** What its history says. */
  state(): MergedState {
    const all = joinEntries(this.entries());
    return mergedState(graphOf(all, [this.head()], NOW), derive);
  }

  /** The result of merging another's case file, with the answer to whether a protected source may lose something. */
  prepare(other: Replica, answer: 'allow' | 'keep'): PreparedMerge & KeptProtection {
    const own = { entries: this.entries(), heads: [this.head()] };
    const theirs = { entries: other.entries(), heads: [other.head()] };
    const prepared = prepareMerge(own, theirs, derive, NOW);
    const { claim: claims, evidence, source: sources } = this.rows;
    const here = { claims, evidence, sources };
    const sourceIds = [...evidence.keys(), ...sources.keys()];
    const allowed = answer === 'allow' ? sourceIds.map(prepared.after.nameOf) : [];
    return { ...prepared, ...keepProtection(prepared, here, new Set(allowed)) };
  }

  /** Merges another's case file; false if that changed nothing. */
  merge(at: number, other: Replica, answer: 'allow' | 'keep' = 'allow'): boolean {
    const theirs = { heads: [other.head()] };
    const prepared = this.prepare(other, answer);
    const { news } = prepared;
    if (prepared.isNothing) return false;
    const merge: Merge = {
      id: newId(),
      articleId: this.version.articleId,
      fileName: 'a.tickmark',
      madeBy: '',
      madeAt: clock(at),
      heads: theirs.heads,
      entries: news.length,
      digest: NO_HASH,
      createdAt: clock(at),
      removed: false,
    };
    this.merged.push(...news.map((entry) => ({ ...entry, mergeId: merge.id })));
    merge.digest = digestOf(news, sha256);
    const { block: blocks, sentence: sentences, claim: claims, review: reviews, evidence } = this.rows;
    const { source: sources, proofTick: proofTicks } = this.rows;
    const article = [...this.rows.article.values()][0];
    if (article === undefined) throw new Error('no article');
    const localId = (id: string): string => id;
    const rows = {
      ...{ article, blocks, sentences, claims, evidence, reviews, sources, proofTicks },
      localId,
    };
    this.commit(at, [draftMaking('merge.made', 'merge', merge), ...mergeDrafts(prepared, rows)]);
    return true;
  }

  /** The contents of the library that are not removed, in the form that a history has. */
  lies(): string {
    const live = <Row extends { id: string; removed: boolean }>(rows: ReadonlyMap<string, Row>) =>
      Object.fromEntries([...rows].filter(([, { removed }]) => !removed));
    const { claim, evidence, review, source, proofTick, sentence, block } = this.rows;
    const shown = live(claim);
    const ofShown = <Row extends { claimId: string }>(rows: Record<string, Row>) =>
      Object.fromEntries(Object.entries(rows).filter(([, { claimId }]) => claimId in shown));
    return canonicalJson({
      title: [...this.rows.article.values()][0]?.title,
      claims: shown,
      evidence: ofShown(live(evidence)),
      reviews: ofShown(live(review)),
      sources: live(source),
      proofTicks: live(proofTick),
      sentences: [...sentence.values()].filter(({ noClaim }) => noClaim).map(({ id }) => id),
      blocks: [...block.values()].map(({ isText }) => isText),
    });
  }

  /** The same from the history alone. */
  saysLies(): string {
    const state = this.state();
    const told = new Replica(this.version, this.checkerId);
    const { title = '' } = state.details;
    const article = [...this.rows.article.values()][0];
    if (article !== undefined) told.rows.article.set(article.id, { ...article, title });
    for (const [id, row] of this.rows.sentence)
      told.rows.sentence.set(id, { ...row, noClaim: state.sentences.get(id) ?? false });
    for (const [id, row] of this.rows.block)
      told.rows.block.set(id, { ...row, isText: state.blocks.get(id) ?? this.loaded.get(id) ?? row.isText });
    for (const [id, row] of state.claims) told.rows.claim.set(id, row);
    for (const [id, row] of state.evidence) told.rows.evidence.set(id, row);
    for (const [id, row] of state.reviews) told.rows.review.set(id, row);
    for (const [id, row] of state.sources) told.rows.source.set(id, row);
    for (const [id, row] of state.proofTicks) told.rows.proofTick.set(id, row);
    return told.lies();
  }

  json(): string {
    return stateJson(this.state());
  }
}
