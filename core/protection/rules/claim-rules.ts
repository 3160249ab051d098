import { nothingSaid, type Claim } from '../../model/claim/claim.ts';
import {
  FACT,
  ID,
  PARTS,
  PRINTED,
  PROSE,
  WORDS,
  type OfFinding,
  type RulesOf,
} from '../../model/field-rule.ts';

const TOLD = { blind: 'told' } as const;
/** Told to nobody who is to check without knowing what was found. */
const FINDING = { blind: 'finding' } as const;

export const claimRules = {
  id: { open: ID, ...TOLD },
  articleId: { open: ID, ...TOLD },
  versionId: { open: ID, ...TOLD },
  start: { open: FACT, ...TOLD },
  end: { open: FACT, ...TOLD },
  /** The article's own words; in a case file, which has all its texts, wherever they stand. */
  quote: { open: { ...FACT, report: 'unlessPrinted', search: 'whole' }, room: PROSE, ...TOLD },
  origin: { open: FACT, ...TOLD },
  status: { open: FACT, ...TOLD },
  score: { open: FACT, ...TOLD },
  picked: {
    open: PARTS,
    blank: [],
    parts: { code: { open: FACT }, words: { open: PRINTED, room: 1000 } },
    ...TOLD,
  },
  hedge: { open: PRINTED, room: PROSE, ...TOLD },
  kind: { open: FACT, ...TOLD },
  attribution: {
    open: { ...PARTS, search: 'parts', results: 'parts' },
    parts: {
      speaker: { open: { ...PRINTED, search: 'whole', results: 'unlessPrinted' }, room: 500 },
      speakerSpan: { open: PARTS, parts: { start: { open: FACT }, end: { open: FACT } } },
      cue: { open: PRINTED, room: 500 },
      cueSpan: { open: PARTS, parts: { start: { open: FACT }, end: { open: FACT } } },
      unnamed: { open: FACT },
      via: { open: PRINTED, room: 500, blank: [] },
    },
    ...TOLD,
  },
  reason: { open: FACT, blank: nothingSaid.reason, ...FINDING },
  tried: { open: WORDS, room: PROSE, blank: nothingSaid.tried, ...FINDING },
  wouldSettle: { open: WORDS, room: PROSE, blank: nothingSaid.wouldSettle, ...FINDING },
  correction: { open: WORDS, room: PROSE, blank: nothingSaid.correction, ...FINDING },
  note: { open: WORDS, room: PROSE, blank: nothingSaid.note, ...FINDING },
  verdict: { open: FACT, blank: nothingSaid.verdict, ...FINDING },
  verdictBy: { open: FACT, blank: nothingSaid.verdictBy, ...FINDING },
  verdictAt: { open: FACT, blank: nothingSaid.verdictAt, ...FINDING },
  said: { open: FACT, blank: nothingSaid.said, ...FINDING },
  saidBy: { open: FACT, blank: nothingSaid.saidBy, ...FINDING },
  saidAt: { open: FACT, blank: nothingSaid.saidAt, ...FINDING },
  createdBy: { open: FACT, ...TOLD },
  createdAt: { open: FACT, ...TOLD },
  removed: { open: FACT, ...TOLD },
} as const satisfies RulesOf<Claim, OfFinding>;
