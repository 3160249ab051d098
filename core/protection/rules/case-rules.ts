import type { CaseAttachment, CaseOrigin } from '../../casefile/contents.ts';
import type { CaseFacts, HistoryEnd } from '../../casefile/manifest.ts';
import type { draftCalls } from '../../contract/drafts.ts';
import { NO_HASH } from '../../model/history/event.ts';
import type { Snippet } from '../../model/settings/snippets.ts';
import type { z } from '../../kernel/zod.ts';
import { FACT, ID, NOWHERE, PARTS, PRINTED, UNSEARCHED_WORDS, type RulesOf } from '../../model/field-rule.ts';

/** A kept file, apart from its bytes. */
export const attachmentRules = {
  hash: { open: { ...NOWHERE, report: 'file', caseFile: 'fileOnly' } },
  size: { open: FACT },
  mediaType: { open: FACT },
} as const satisfies RulesOf<CaseAttachment>;

/** Text that is being typed, also about a protected source. It never leaves. */
export const draftRules = {
  name: { open: NOWHERE },
  value: { open: NOWHERE },
} as const satisfies RulesOf<z.infer<(typeof draftCalls)['draft.keep']['input']>>;

/** A checker's own texts. They leave only in a file of their own, by a separate command, as they are. */
export const snippetRules = {
  name: { open: NOWHERE },
  text: { open: NOWHERE },
} as const satisfies RulesOf<Snippet>;

/**
 * The length and the hash of a history. If something was taken out of it, neither is told, because they would confirm
 * a guess.
 */
export const historyEndRules = {
  length: { open: FACT },
  lastHash: { open: FACT },
} as const satisfies RulesOf<HistoryEnd>;

const UNTOLD_COUNT = { open: NOWHERE, blank: 0 } as const;

/** What is passed on about the case file that an article came from: no hashes, and no counts of what was left out. */
export const caseFactsRules = {
  app: { open: PARTS, parts: { name: { open: FACT }, version: { open: FACT } } },
  madeAt: { open: FACT },
  madeBy: {
    open: PARTS,
    parts: { name: { open: UNSEARCHED_WORDS, room: 200 }, initials: { open: FACT } },
  },
  article: {
    open: PARTS,
    parts: { id: { open: ID }, title: { open: PRINTED, room: 1000 }, language: { open: FACT } },
  },
  options: {
    open: PARTS,
    parts: { protectedSources: { open: FACT }, files: { open: FACT }, blind: { open: FACT } },
  },
  leftOut: {
    open: PARTS,
    parts: {
      protectedSources: UNTOLD_COUNT,
      entries: UNTOLD_COUNT,
      veiledEntries: UNTOLD_COUNT,
      files: UNTOLD_COUNT,
      cleanedFiles: UNTOLD_COUNT,
      fileNotes: {
        open: NOWHERE,
        blank: [],
        parts: { name: { open: NOWHERE }, what: { open: NOWHERE }, why: { open: NOWHERE } },
      },
    },
  },
  history: {
    open: PARTS,
    parts: {
      length: UNTOLD_COUNT,
      lastHash: { open: NOWHERE, blank: NO_HASH },
      of: { open: NOWHERE, parts: { length: UNTOLD_COUNT, lastHash: { open: NOWHERE, blank: NO_HASH } } },
    },
  },
} as const satisfies RulesOf<CaseFacts>;

export const caseOriginRules = {
  openedAt: { open: FACT },
  facts: { open: PARTS, parts: caseFactsRules },
} as const satisfies RulesOf<CaseOrigin>;
