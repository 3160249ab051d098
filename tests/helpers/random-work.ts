import fc from 'fast-check';
import { workOut } from '../../core/calculation/work-out.ts';
import { isLive, type Claim } from '../../core/model/claim/claim.ts';
import {
  correctSpeaker,
  dismissClaim,
  keepClaim,
  makeClaim,
  removeClaim,
  setClaimDetails,
  setClaimSpan,
  setSaid,
  setVerdict,
} from '../../core/model/claim/claim-changes.ts';
import { joinClaims, splitClaim } from '../../core/model/claim/split-and-join.ts';
import { draftChange, type Draft } from '../../core/model/history/event.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { AttachmentRef, Evidence } from '../../core/model/evidence/evidence.ts';
import { addEvidence, changeEvidence, removeEvidence } from '../../core/model/evidence/evidence-changes.ts';
import type { Calculation } from '../../core/model/calculation.ts';
import type { Locator } from '../../core/model/source/locator.ts';
import { isOpenDisagreement } from '../../core/model/review/review.ts';
import { resolveReview, reviewClaim, takeBackReview } from '../../core/model/review/review-changes.ts';
import { setProofTicks, type ProofWords } from '../../core/model/proof-tick.ts';
import { addSource, changeSource, removeSource } from '../../core/model/source/source-changes.ts';
import { emptySource, type SourceDetails } from '../../core/model/source/source.ts';
import { offerSuggestions, suggestClaims } from '../../core/model/claim/suggestions.ts';
import type { Replica } from './replica.ts';

/** One action: its kind, the thing that it acts on, and one of a few values. */
export interface Act {
  what: (typeof kinds)[number];
  on: number;
  value: number;
}

const kinds = [
  'make',
  'make',
  'verdict',
  'verdict',
  'verdict',
  'said',
  'note',
  'correction',
  'attribution',
  'speaker',
  'span',
  'remove',
  'split',
  'join',
  'evidence',
  'evidence',
  'evidenceNote',
  'evidenceTitle',
  'evidenceTaken',
  'evidenceTarget',
  'calculation',
  'protect',
  'evidenceFiles',
  'evidenceRemove',
  'source',
  'sourceNote',
  'sourceAbout',
  'sourceProtect',
  'sourceFiles',
  'sourceRemove',
  'proofTick',
  'proofUntick',
  'review',
  'settle',
  'takeBack',
  'noClaim',
  'block',
  'title',
  'suggest',
  'keep',
  'dismiss',
  'offer',
  'undo',
  'undo',
  'redo',
] as const;

const actOf = (among: readonly Act['what'][], things = 20): fc.Arbitrary<Act> =>
  fc.record({ what: fc.constantFrom(...among), on: fc.nat(things), value: fc.nat(3) });

export const anAct: fc.Arbitrary<Act> = actOf(kinds);

/**
 * Acts of a few kinds only, on a few things, of others each time: what three kinds do to one thing, one after the other and side
 * by side, is seldom come to where there are thirty kinds and ten things.
 */
export const actsOfFewKinds: fc.Arbitrary<fc.Arbitrary<Act>> = fc.oneof(
  fc
    .tuple(fc.subarray([...new Set(kinds)], { minLength: 2, maxLength: 7 }), fc.constantFrom(0, 1, 20))
    .map(([few, things]) => actOf(few, things)),
  fc.constant(anAct),
);

const spans = [
  [20, 33],
  [20, 60],
  [34, 60],
  [62, 90],
] as const;
const verdicts = ['verified', 'unverifiable', 'refuted', 'unchecked'] as const;
/** Names that must not become names of a protected source. */
export const SECRETS = ['Iwan Petrow', 'iwan@petrow.example', 'Geheim stuk'] as const;
const words = ['Nagevraagd.', 'Dertien.', `Gebeld met ${SECRETS[0]}, zie de lijst.`, ''] as const;

const titles = ['De lijst', 'De nieuwe lijst', SECRETS[2], 'Een brief'] as const;

/** Lines of a proof list. */
export const proofLines: readonly ProofWords[] = [
  { kind: 'figure', words: 'Veertig', of: 'schepen' },
  { kind: 'name', words: 'Marit Hoekema', of: null },
  { kind: 'title', words: 'havenmeester', of: 'Marit Hoekema' },
  { kind: 'quotation', words: SECRETS[0], of: null },
];

const file = (value: number): AttachmentRef => ({
  hash: String(value).repeat(64),
  name: `${value}.png`,
  size: 1,
  mediaType: 'image/png',
});

/** Does something at a moment; what the rules do not allow is not done. */
export function act(replica: Replica, at: number, { what, on, value }: Act): void {
  try {
    if (what === 'undo' || what === 'redo') replica.undo(at, what);
    else replica.commit(at, [draftsFor(replica, at, { what, on, value })].flat());
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) throw thrown;
  }
}

function pick<T>(from: readonly T[], on: number): T | undefined {
  return from[on % Math.max(1, from.length)];
}

function draftsFor(replica: Replica, at: number, { what, on, value }: Act): (Draft | null)[] | Draft | null {
  const author = replica.author(at);
  const { rows, version } = replica;
  const claims = [...rows.claim.values()].filter(isLive);
  const claim = pick(claims, on);
  const evidence = pick(
    [...rows.evidence.values()].filter(({ removed }) => !removed),
    on,
  );
  const reviews = [...rows.review.values()].filter(({ removed }) => !removed);
  const source = pick(
    [...rows.source.values()].filter(({ removed }) => !removed),
    on,
  );
  const [start, end] = spans[value] ?? spans[0];
  switch (what) {
    case 'make':
      return makeClaim(version, start, end, author);
    case 'noClaim': {
      const sentence = pick([...rows.sentence.values()], on);
      return sentence === undefined
        ? null
        : draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: value > 1 });
    }
    case 'block': {
      const block = pick([...rows.block.values()], on);
      return block === undefined ? null : draftChange('block.textSet', 'block', block, { isText: value > 1 });
    }
    case 'title': {
      const [article] = rows.article.values();
      return article === undefined
        ? null
        : draftChange('article.detailsSet', 'article', article, {
            title: value === 3 ? words[2] : `Titel ${value}`,
          });
    }
    case 'suggest': {
      const found = spans.slice(0, value + 1).map(([from, to], index) => ({
        start: from,
        end: to,
        kind: null,
        score: (index + 1) / 5,
        picked: [],
        hedge: null,
        attribution: null,
      }));
      const known = [...rows.claim.values()];
      return suggestClaims(version, known, { suggestions: found, from: 0.5, dismissed: new Set() }, author);
    }
    case 'offer':
      return offerSuggestions([...rows.claim.values()], value);
    case 'evidence':
      return claim === undefined ? null : addEvidence(claim, detailsOf(value), author);
    case 'evidenceNote':
      return evidence === undefined ? null : changeEvidence(evidence, { note: words[value] ?? null });
    case 'evidenceTitle':
      return evidence === undefined ? null : changeEvidence(evidence, { title: titles[value] ?? null });
    case 'evidenceTaken': {
      const from = { ...takenFrom(value), sourceId: source?.id ?? null };
      return evidence === undefined ? null : changeEvidence(evidence, from);
    }
    case 'evidenceTarget':
      return evidence === undefined
        ? null
        : changeEvidence(evidence, {
            target: targets[value] ?? 'verdict',
            stance: stances[value] ?? 'context',
          });
    case 'calculation':
      return evidence === undefined
        ? null
        : changeEvidence(evidence, { calculation: calculationOf(value, file(on % 4).hash) });
    case 'protect':
      return evidence === undefined ? null : changeEvidence(evidence, { protected: value > 1 });
    case 'evidenceFiles':
      return evidence === undefined
        ? null
        : changeEvidence(evidence, { attachments: filesOf(evidence, value) });
    case 'source':
      return addSource(version.articleId, sourceDetails(value), author);
    case 'sourceNote':
      return source === undefined ? null : changeSource(source, { note: words[value] ?? null });
    case 'sourceAbout':
      return source === undefined ? null : changeSource(source, aboutSource(value));
    case 'sourceProtect':
      return source === undefined ? null : changeSource(source, { protected: value > 1 });
    case 'sourceFiles':
      return source === undefined ? null : changeSource(source, { attachments: filesOf(source, value) });
    case 'sourceRemove':
      return source === undefined ? null : removeSource(source);
    case 'proofTick':
    case 'proofUntick': {
      const lines = proofLines.slice(value, value + 2);
      return setProofTicks(version.articleId, lines, what === 'proofTick', rows.proofTick.values(), author);
    }
    case 'evidenceRemove':
      return evidence === undefined ? null : removeEvidence(evidence);
    case 'settle': {
      const open = pick(reviews.filter(isOpenDisagreement), on);
      const about = open === undefined ? undefined : rows.claim.get(open.claimId);
      if (open === undefined || about === undefined) return null;
      const settlement = { resolution: 'Zo is het.', verdict: verdicts[value] ?? 'unchecked' };
      return resolveReview(open, about, settlement, author);
    }
    case 'takeBack': {
      const own = pick(reviews, on);
      return own === undefined ? null : takeBackReview(own);
    }
    default:
      return claim === undefined ? null : onClaim(replica, at, claim, { what, on, value });
  }
}

function onClaim(
  replica: Replica,
  at: number,
  claim: Claim,
  { what, on, value }: Act,
): (Draft | null)[] | Draft | null {
  const author = replica.author(at);
  const { rows, version } = replica;
  const own = [...rows.evidence.values()].filter(({ claimId, removed }) => claimId === claim.id && !removed);
  const [start, end] = spans[value] ?? spans[0];
  const verdict = verdicts[value] ?? 'unchecked';
  switch (what) {
    case 'verdict':
      return setVerdict(claim, verdict, author);
    case 'said':
      return setSaid(claim, verdict, author);
    case 'note':
      return setClaimDetails(claim, { note: words[value] ?? null });
    case 'correction':
      return setClaimDetails(claim, { correction: words[value] ?? null, reason: value > 1 ? 'other' : null });
    case 'attribution':
      return setClaimDetails(claim, {
        attribution:
          value === 3 ? null : { speaker: `Spreker ${value}`, speakerSpan: null, cue: null, cueSpan: null },
      });
    case 'speaker':
      return correctSpeaker(claim, `Spreker ${value}`);
    case 'span':
      return setClaimSpan(claim, version, start, end);
    case 'remove':
      return removeClaim(claim);
    case 'keep':
      return keepClaim(claim);
    case 'dismiss':
      return dismissClaim(claim);
    case 'split':
      return splitClaim(claim, own, version, [claim.start + 8], author);
    case 'join': {
      const other = pick([...rows.claim.values()].filter(isLive), on + value + 1);
      return other === undefined ? null : joinClaims(claim, other, [...rows.evidence.values()], version);
    }
    case 'review': {
      const aboutSaid = on % 3 === 0 ? { said: verdict } : {};
      const details =
        value === 0
          ? { agrees: true as const }
          : { agrees: false as const, verdict, reason: 'Nee.', ...aboutSaid };
      return reviewClaim(claim, [...rows.review.values()], details, author);
    }
    default:
      return null;
  }
}

function detailsOf(value: number) {
  return {
    kind: 'link' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: value === 3 ? SECRETS[2] : `Bron ${value}`,
    link: null,
    quotation: null,
    lookedAt: null,
    contact: value === 3 ? `${SECRETS[0]}, ${SECRETS[1]}` : null,
    protected: value === 3,
    note: null,
    ...takenFrom(value),
    calculation: calculationOf(value, file(value).hash),
    attachments: value > 1 ? [file(value)] : [],
  };
}

const targets = ['verdict', 'said', 'both', 'both'] as const;
const stances = ['supports', 'contradicts', 'context', 'supports'] as const;
const locators: readonly (Locator | null)[] = [
  null,
  { kind: 'page', page: 3 },
  { kind: 'time', at: 802.5, until: null },
  { kind: 'cells', sheet: SECRETS[0], from: 'B3', to: 'C9' },
];

/** What evidence says of where it was taken from; with the last value it names somebody. */
function takenFrom(value: number) {
  const isNamed = value === 3;
  return {
    sourceHash: value === 0 ? null : file(value).hash,
    locator: locators[value] ?? null,
    surroundings:
      value === 0
        ? null
        : { before: isNamed ? `Volgens ${SECRETS[0]} ` : 'Toen waren er ', after: ' op de rede.' },
    supplier: ([null, 'author', 'checker', 'outside'] as const)[value] ?? null,
    ...aboutThing(value),
    primary: [null, true, false, true][value] ?? null,
  };
}

/** What evidence and sources say of the thing itself. */
function aboutThing(value: number) {
  const isNamed = value === 3;
  return {
    publisher: isNamed
      ? `Uitgeverij ${SECRETS[0]}`
      : (([null, 'Havenbedrijf', 'Gemeente'] as const)[value] ?? null),
    published: ([null, '2026', '2026-02', '2026-02-11'] as const)[value] ?? null,
    archivedCopy:
      value === 0
        ? null
        : `https://archief.example/${value}/${isNamed ? SECRETS[1] : 'havenbedrijf.example'}`,
  };
}

function aboutSource(value: number) {
  return {
    ...aboutThing(value),
    author: value === 3 ? SECRETS[0] : null,
    restriction: words[value] ?? null,
    supplier: (['author', 'checker', 'outside', 'outside'] as const)[value] ?? 'author',
    primary: value > 1,
  };
}

/** Something worked out of numbers of a file; with the last value it names somebody. */
export function calculationOf(value: number, hash: string): Calculation | null {
  if (value === 0) return null;
  const isNamed = value === 3;
  const name = isNamed ? 'Iwan_Petrow' : 'schepen';
  const input = {
    name,
    value: '13',
    unit: value === 2 ? 'kg' : null,
    words: isNamed ? `${SECRETS[0]}: 13` : '13',
    hash,
    locator: locators[value] ?? null,
  };
  const expression = `${name} * ${value}`;
  const typed = { name, number: '13', known: { value: input.value, unit: input.unit } };
  const { result } = workOut(expression, 'nl', [typed]);
  if (result?.ok !== true) throw new Error(`nothing comes of ${expression}`);
  return { expression, language: 'nl', inputs: [input], value: result.value, unit: result.unit };
}

function sourceDetails(value: number): SourceDetails {
  return {
    ...emptySource,
    title: value === 3 ? SECRETS[2] : `Stuk ${value}`,
    contact: value === 3 ? `${SECRETS[0]}, ${SECRETS[1]}` : null,
    ...aboutSource(value),
    protected: value === 3,
    attachments: value > 1 ? [file(value)] : [],
  };
}

function filesOf({ attachments }: Pick<Evidence, 'attachments'>, value: number): AttachmentRef[] {
  const has = attachments.some(({ hash }) => hash === file(value).hash);
  return has ? attachments.filter(({ hash }) => hash !== file(value).hash) : [...attachments, file(value)];
}
