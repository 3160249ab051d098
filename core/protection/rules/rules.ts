import { articleRules, blockRules, sentenceRules, versionRules } from './article-rules.ts';
import {
  attachmentRules,
  caseFactsRules,
  caseOriginRules,
  draftRules,
  historyEndRules,
  snippetRules,
} from './case-rules.ts';
import { checkerRules, eventRules, mergeRules, reviewRules, sessionRules } from './history-rules.ts';
import { claimFields } from '../../model/claim/fields.ts';
import { evidenceFields } from '../../model/evidence/fields.ts';
import { attributeOf } from '../../model/field-rule.ts';
import { proofTickRules } from '../../model/proof-tick.ts';
import { sourceFields } from '../../model/source/fields.ts';
import type { Entity } from '../../model/history/event.ts';

/**
 * For everything that can leave: what is shown of each of its fields in each place. All forms and files go by these
 * rules alone.
 */
export const rules = {
  article: articleRules,
  version: versionRules,
  block: blockRules,
  sentence: sentenceRules,
  claim: attributeOf(claimFields, 'protect'),
  evidence: attributeOf(evidenceFields, 'protect'),
  source: attributeOf(sourceFields, 'protect'),
  proofTick: proofTickRules,
  review: reviewRules,
  merge: mergeRules,
  session: sessionRules,
  checker: checkerRules,
  event: eventRules,
  attachment: attachmentRules,
  draft: draftRules,
  snippet: snippetRules,
  origin: caseOriginRules,
  caseFacts: caseFactsRules,
  historyEnd: historyEndRules,
} as const satisfies Record<Entity, object> & Record<string, object>;

export type Ruled = keyof typeof rules;
export type FieldOf<Of extends Ruled> = keyof (typeof rules)[Of] & string;
