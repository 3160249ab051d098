import type { Evidence } from '../../model/evidence/evidence.ts';
import { FACT, ID, NOWHERE, PARTS, PROSE, WORDS, type OfSource, type RulesOf } from '../../model/field-rule.ts';

/** What may be told of a protected source: that there is one, of what kind, what it says of which claim, who recorded it. */
const OF_ANY = { covered: { ...NOWHERE, report: 'whole', caseFile: 'whole' } } as const;
const HIDDEN = { covered: NOWHERE } as const;

export const evidenceRules = {
  /** It holds the moment of its making, which could point at somebody. */
  id: { open: ID, covered: { ...NOWHERE, caseFile: 'another' } },
  claimId: { open: ID, ...OF_ANY },
  kind: { open: FACT, ...OF_ANY },
  stance: { open: FACT, ...OF_ANY },
  target: { open: FACT, ...OF_ANY },
  title: { open: WORDS, room: 1000, ...HIDDEN },
  link: { open: { ...WORDS, report: 'addressBar', caseFile: 'address' }, ...HIDDEN },
  /** It can be searched for. */
  quotation: { open: WORDS, room: PROSE, ...HIDDEN },
  /** A time of day can be matched with a telephone bill. */
  lookedAt: { open: FACT, covered: { ...NOWHERE, report: 'day', caseFile: 'day' } },
  contact: { open: WORDS, room: 1000, ...HIDDEN },
  protected: { open: FACT, ...OF_ANY },
  /** Told to nobody who is not to know the source, be it protected now or not: it may have been typed while it was. */
  knownBy: {
    open: NOWHERE,
    parts: { kind: { open: NOWHERE }, words: { open: NOWHERE }, hidden: { open: NOWHERE } },
    ...HIDDEN,
  },
  note: { open: WORDS, room: PROSE, ...HIDDEN },
  attachments: {
    open: { ...PARTS, search: 'parts', fileName: 'parts' },
    blank: [],
    parts: {
      hash: { open: { ...NOWHERE, report: 'file', caseFile: 'fileOnly' } },
      name: { open: { ...WORDS, fileName: 'words' }, room: 255 },
      size: { open: FACT },
      mediaType: { open: FACT },
      standsFor: {
        open: PARTS,
        parts: { entry: { open: ID }, place: { open: FACT }, how: { open: FACT } },
      },
    },
    ...HIDDEN,
  },
  createdBy: { open: FACT, ...OF_ANY },
  createdAt: { open: FACT, covered: { ...NOWHERE, caseFile: 'another' } },
  removed: { open: FACT, ...OF_ANY },
} as const satisfies RulesOf<Evidence, OfSource>;
