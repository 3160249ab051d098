import type { Article, Block, Sentence, Version } from '../../model/article/article.ts';
import {
  FACT,
  ID,
  NOWHERE,
  PARTS,
  PRINTED,
  PROSE,
  UNSEARCHED_WORDS,
  type RulesOf,
} from '../../model/field-rule.ts';

/** A version as its row and its entry in the history have it. The entry has a hash of the parts instead of the text. */
export type VersionFields = Version & { partsHash: string };

const DETAIL = {
  ...PRINTED,
  search: 'whole',
  fileName: 'unlessPrinted',
  results: 'unlessPrinted',
} as const;

export const articleRules = {
  id: { open: ID },
  title: { open: DETAIL, room: 1000 },
  byline: { open: DETAIL, room: 1000 },
  outlet: { open: DETAIL, room: 500 },
  published: { open: { ...FACT, fileName: 'whole' } },
  language: { open: { ...FACT, fileName: 'whole' } },
  url: {
    open: { ...NOWHERE, report: 'address', caseFile: 'address', results: 'address', fileName: 'address' },
  },
  createdAt: { open: FACT },
  removed: { open: FACT },
  archived: { open: FACT },
} as const satisfies RulesOf<Article>;

export const versionRules = {
  id: { open: ID },
  articleId: { open: ID },
  number: { open: FACT },
  /** A checker need not hide what was printed. */
  text: { open: { ...FACT, search: 'whole' } },
  textHash: { open: FACT },
  partsHash: { open: FACT },
  words: { open: FACT },
  format: { open: FACT },
  sourceName: { open: UNSEARCHED_WORDS, room: PROSE },
  sourceHash: { open: { ...FACT, report: 'file', caseFile: 'file' } },
  loadedAt: { open: FACT },
  warnings: {
    open: PARTS,
    blank: [],
    parts: { code: { open: FACT }, detail: { open: UNSEARCHED_WORDS, room: 500 } },
  },
  release: {
    open: PARTS,
    parts: {
      status: { open: FACT },
      embargoedUntil: { open: FACT },
      editorNote: { open: UNSEARCHED_WORDS, room: 5000 },
      dateline: { open: UNSEARCHED_WORDS, room: 500 },
    },
  },
  remarks: {
    open: PARTS,
    blank: [],
    parts: {
      start: { open: FACT },
      end: { open: FACT },
      author: { open: UNSEARCHED_WORDS, room: 500 },
      at: { open: FACT },
      text: { open: UNSEARCHED_WORDS, room: PROSE },
      kind: { open: FACT },
      address: { open: UNSEARCHED_WORDS, room: 4000 },
    },
  },
} as const satisfies RulesOf<VersionFields>;

export const blockRules = {
  id: { open: ID },
  versionId: { open: ID },
  position: { open: FACT },
  kind: { open: FACT },
  level: { open: FACT },
  start: { open: FACT },
  end: { open: FACT },
  isText: { open: FACT },
} as const satisfies RulesOf<Block>;

export const sentenceRules = {
  id: { open: ID },
  versionId: { open: ID },
  position: { open: FACT },
  blockPosition: { open: FACT },
  start: { open: FACT },
  end: { open: FACT },
  noClaim: { open: FACT },
} as const satisfies RulesOf<Sentence>;
