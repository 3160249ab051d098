import { z } from '../kernel/zod.ts';

/** What checking a library can find; the interface has words for each (`finding.…`). */
export const FindingCode = z.enum([
  /** SQLite's own check found something; `problem` in its words. */
  'fileDamaged',
  'rowDangling',
  /** Something could not be read at all; `problem` says why. */
  'unreadable',
  'entryMissing',
  'entryMoved',
  'entryChanged',
  'thingMissing',
  'thingImpossible',
  'thingChanged',
  'thingUnknown',
  'textChanged',
  'partsChanged',
  'mergedChanged',
  'entryEmptied',
  'erasedFilled',
  'sealedBeside',
  'keptFileChanged',
  /** Files that are named are not there, and nothing says that they were not kept. */
  'filesMissing',
  'ledgerMissing',
  'ledgerChanged',
  'libraryIdChanged',
  'checkerMissing',
  'checkerChanged',
  'checkerUnknown',
  'sessionMissing',
  'sessionChanged',
  'sessionUnknown',
  'articleMissing',
  'articleUnknown',
  'originChanged',
  'keyMissing',
  'keyChanged',
  'keyUnknown',
  'decisionMissing',
  'decisionChanged',
  'decisionUnknown',
  'wrapMissing',
  'wrapChanged',
  'wrapUnknown',
  'settingChanged',
  'erasingChanged',
  'schemaMissing',
  'schemaChanged',
  'schemaAdded',
  'settingUnknown',
  'placeUnknown',
  'searchApart',
  /** The profile remembers more of the library than there is. */
  'ledgerBehind',
  'ledgerOther',
  'articleGone',
  'historyBehind',
  'historyOther',
]);
export type FindingCode = z.infer<typeof FindingCode>;

/** One thing that does not fit: what, and the values for its words. Those of a history name the article and the entry. */
export const Finding = z.object({
  code: FindingCode,
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

/** Makes a finding. */
export function finding(code: FindingCode, detail: Finding['detail'] = {}): Finding {
  return { code, detail };
}
