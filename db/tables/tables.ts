import type { Article, Block, Sentence, Version } from '../../core/model/article/article.ts';
import type { Claim } from '../../core/model/claim/claim.ts';
import type { Event } from '../../core/model/history/event.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { claimFields } from '../../core/model/claim/fields.ts';
import { evidenceFields } from '../../core/model/evidence/fields.ts';
import { attributeOf } from '../../core/model/field-rule.ts';
import type { Merge } from '../../core/casefile/merge/entry.ts';
import type { ProofTick } from '../../core/model/proof-tick.ts';
import type { Review } from '../../core/model/review/review.ts';
import type { Checker, Session } from '../../core/model/session.ts';
import { sourceFields } from '../../core/model/source/fields.ts';
import type { Source } from '../../core/model/source/source.ts';
import type { Table } from './rows.ts';
import { eventSeal, evidenceSeal, sourceSeal } from '../crypto/seal-row.ts';

export const articleTable: Table<Article> = {
  name: 'article',
  columns: {
    id: 'text',
    title: 'text',
    byline: 'text',
    outlet: 'text',
    published: 'text',
    language: 'text',
    url: 'text',
    createdAt: 'text',
    removed: 'boolean',
    archived: 'boolean',
  },
};

export const versionTable: Table<Version> = {
  name: 'version',
  columns: {
    id: 'text',
    articleId: 'text',
    number: 'number',
    text: 'text',
    textHash: 'text',
    words: 'number',
    format: 'text',
    sourceName: 'text',
    sourceHash: 'text',
    loadedAt: 'text',
    warnings: 'json',
    release: 'json',
    remarks: 'json',
  },
};

export const blockTable: Table<Block> = {
  name: 'block',
  columns: {
    id: 'text',
    versionId: 'text',
    position: 'number',
    kind: 'text',
    level: 'number',
    start: 'number',
    end: 'number',
    isText: 'boolean',
  },
};

export const sentenceTable: Table<Sentence> = {
  name: 'sentence',
  columns: {
    id: 'text',
    versionId: 'text',
    position: 'number',
    blockPosition: 'number',
    start: 'number',
    end: 'number',
    noClaim: 'boolean',
  },
};

export const claimTable: Table<Claim> = {
  name: 'claim',
  columns: attributeOf(claimFields, 'column'),
};

export const evidenceTable: Table<Evidence> = {
  name: 'evidence',
  columns: attributeOf(evidenceFields, 'column'),
  seal: evidenceSeal,
};

export const sourceTable: Table<Source> = {
  name: 'source',
  columns: attributeOf(sourceFields, 'column'),
  seal: sourceSeal,
};

export const proofTickTable: Table<ProofTick> = {
  name: 'proofTick',
  columns: {
    id: 'text',
    articleId: 'text',
    kind: 'text',
    words: 'text',
    of: 'text',
    createdBy: 'text',
    createdAt: 'text',
    removed: 'boolean',
  },
};

export const reviewTable: Table<Review> = {
  name: 'review',
  columns: {
    id: 'text',
    claimId: 'text',
    checkerId: 'text',
    agrees: 'boolean',
    verdict: 'text',
    reason: 'text',
    said: 'text',
    independent: 'boolean',
    ofVerdict: 'text',
    ofSaid: 'text',
    ofVerdictAt: 'text',
    ofBy: 'text',
    ofQuote: 'text',
    resolvedBy: 'text',
    resolvedAt: 'text',
    resolution: 'text',
    resolvedVerdict: 'text',
    createdAt: 'text',
    removed: 'boolean',
  },
};

export const mergeTable: Table<Merge> = {
  name: 'merge',
  columns: {
    id: 'text',
    articleId: 'text',
    fileName: 'text',
    madeBy: 'text',
    madeAt: 'text',
    heads: 'json',
    entries: 'number',
    digest: 'text',
    createdAt: 'text',
    removed: 'boolean',
  },
};

export const eventTable: Table<Event> = {
  name: 'event',
  columns: {
    id: 'text',
    articleId: 'text',
    seq: 'number',
    step: 'text',
    at: 'text',
    checkerId: 'text',
    sessionId: 'text',
    kind: 'text',
    entity: 'text',
    entityId: 'text',
    from: 'json',
    to: 'json',
    undoes: 'text',
    previousHash: 'text',
    salt: 'text',
    digest: 'text',
    hash: 'text',
  },
  seal: eventSeal,
};

export const checkerTable: Table<Checker> = {
  name: 'checker',
  columns: { id: 'text', name: 'text', initials: 'text', createdAt: 'text' },
};

export const sessionTable: Table<Session> = {
  name: 'session',
  columns: {
    id: 'text',
    articleId: 'text',
    checkerId: 'text',
    startedAt: 'text',
    endedAt: 'text',
    changes: 'number',
  },
};
