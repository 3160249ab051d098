import type { Article, Block, Sentence } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import {
  draftChange,
  draftMaking,
  canonicalJson,
  type Draft,
  type EventKind,
  type Patch,
} from '../../model/history/event.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Review } from '../../model/review/review.ts';
import type { ProofTick } from '../../model/proof-tick.ts';
import type { Source } from '../../model/source/source.ts';
import type { MergedState } from './merged-state.ts';
import type { KeptProtection, Reaffirmation } from './keep-protection.ts';
import type { PreparedMerge } from './prepare.ts';

/** The rows of an article in a library, by id, including removed ones. */
export interface ArticleRows {
  article: Article;
  blocks: ReadonlyMap<string, Block>;
  sentences: ReadonlyMap<string, Sentence>;
  claims: ReadonlyMap<string, Claim>;
  evidence: ReadonlyMap<string, Evidence>;
  reviews: ReadonlyMap<string, Review>;
  sources: ReadonlyMap<string, Source>;
  proofTicks: ReadonlyMap<string, ProofTick>;
  /** The id here of a version, block or sentence of a merged state. */
  localId(id: string): string;
}

/** What a merge brings: see PreparedMerge and keepProtection. */
export type MergeOutcome = Pick<PreparedMerge, 'before' | 'brought'> &
  Pick<KeptProtection, 'after' | 'reaffirmed'>;

/**
 * The kind of entry that records a change of these fields of a claim, in this order. All other fields are details.
 */
const claimChanges: readonly [EventKind, readonly (keyof Claim)[]][] = [
  ['claim.spanSet', ['start', 'end', 'quote']],
  ['claim.statusSet', ['status']],
  ['claim.verdictSet', ['verdict', 'verdictBy', 'verdictAt']],
  ['claim.saidSet', ['said', 'saidBy', 'saidAt']],
];

/**
 * Returns the drafts that bring an article from the state of its own history to the state of both histories. Only
 * things that differ, and things that the new entries are about, are changed.
 */
export function mergeDrafts(
  { before, after, brought, reaffirmed }: MergeOutcome,
  rows: ArticleRows,
): Draft[] {
  const worked = new Set(brought.map(({ event }) => after.nameOf(event.entityId)));
  for (const part of [...after.evidence.values(), ...after.reviews.values()])
    if (worked.has(part.id)) worked.add(part.claimId);
  // A thing that replaces another is written in full, whatever its row has here.
  for (const rowsOf of ['claims', 'evidence', 'reviews', 'sources', 'proofTicks'] as const)
    for (const id of before[rowsOf].keys()) if (!after[rowsOf].has(id)) worked.add(after.nameOf(id));
  const known = <Row>(rowsBefore: ReadonlyMap<string, Row>, id: string): Row | undefined =>
    worked.has(id) ? undefined : rowsBefore.get(id);
  const named = (marks: MergedState['blocks']) => underNames(marks, after);
  const details = changed(before.details, after.details);
  const drafts: (Draft | null | (Draft | null)[])[] = [
    draftChange('article.detailsSet', 'article', rows.article, details),
    draftChange('article.restored', 'article', rows.article, { removed: false }),
    marksOf(named(before.blocks), after.blocks, rows.blocks, rows, 'block.textSet', 'block', 'isText'),
    marksOf(
      named(before.sentences),
      after.sentences,
      rows.sentences,
      rows,
      'sentence.noClaimSet',
      'sentence',
      'noClaim',
    ),
  ];
  for (const [id, claim] of after.claims) {
    const row = rows.claims.get(id);
    const local = { ...claim, versionId: rows.localId(claim.versionId) };
    drafts.push(
      row === undefined
        ? draftMaking('claim.made', 'claim', local)
        : claimDrafts(row, changed(known(before.claims, id), claim)),
    );
  }
  for (const [id, piece] of after.evidence) {
    const row = rows.evidence.get(id);
    const kinds = { removed: 'evidence.removed', restored: 'evidence.restored' } as const;
    drafts.push(
      row === undefined
        ? draftMaking('evidence.added', 'evidence', piece)
        : partDrafts(
            row,
            changed(known(before.evidence, id), piece),
            'evidence',
            kinds,
            () => 'evidence.changed',
          ),
    );
  }
  for (const [id, review] of after.reviews) {
    const row = rows.reviews.get(id);
    const kinds = { removed: 'review.removed', restored: 'review.restored' } as const;
    drafts.push(
      row === undefined
        ? draftMaking(review.agrees ? 'review.signedOff' : 'review.disagreed', 'review', review)
        : partDrafts(row, changed(known(before.reviews, id), review), 'review', kinds, (change) =>
            'resolvedBy' in change ? 'review.resolved' : 'review.changed',
          ),
    );
  }
  for (const [id, source] of after.sources) {
    const row = rows.sources.get(id);
    const kinds = { removed: 'source.removed', restored: 'source.restored' } as const;
    drafts.push(
      row === undefined
        ? draftMaking('source.added', 'source', source)
        : partDrafts(
            row,
            changed(known(before.sources, id), source),
            'source',
            kinds,
            () => 'source.changed',
          ),
    );
  }
  for (const [id, tick] of after.proofTicks) {
    const row = rows.proofTicks.get(id);
    const kinds = { removed: 'proofTick.removed', restored: 'proofTick.restored' } as const;
    drafts.push(
      row === undefined
        ? draftMaking('proofTick.added', 'proofTick', tick)
        : partDrafts(
            row,
            changed(known(before.proofTicks, id), tick),
            'proofTick',
            kinds,
            () => 'proofTick.restored',
          ),
    );
  }
  drafts.push(
    ...removedParts(before, after, rows),
    ...reaffirmed.flatMap((one) => reaffirmationDrafts(one, after)),
  );
  return drafts.flat().filter((draft) => draft !== null);
}

/** The entries for what a checker decided to keep. They change nothing, and count after the entries that they oppose. */
function reaffirmationDrafts({ entity, id, fields }: Reaffirmation, after: MergedState): Draft[] {
  const row = { evidence: after.evidence, claim: after.claims, source: after.sources }[entity].get(id);
  if (row === undefined) return [];
  const kinds: Record<string, EventKind> = {
    removed: `${entity}.restored`,
    status: 'claim.statusSet',
  };
  const said = new Map<EventKind, Patch>();
  for (const field of fields) {
    const kind = kinds[field] ?? (entity === 'source' ? 'source.changed' : 'evidence.changed');
    const value = (row[field as keyof typeof row] ?? null) as Patch[string];
    said.set(kind, { ...said.get(kind), [field]: value });
  }
  return [...said].map(([kind, to]) => ({ kind, entity, entityId: id, from: { ...to }, to }));
}

/** Removes things that are now one with another, and reviews that are no independent opinion any more. */
function removedParts(before: MergedState, after: MergedState, rows: ArticleRows): (Draft | null)[] {
  const claims = [...before.claims.keys()].filter((id) => !after.claims.has(id));
  const evidence = [...before.evidence.keys()].filter((id) => !after.evidence.has(id));
  const reviews = [...before.reviews.keys()].filter((id) => !after.reviews.has(id));
  const ticks = [...before.proofTicks.keys()].filter((id) => !after.proofTicks.has(id));
  const sources = [...before.sources.keys()].filter((id) => !after.sources.has(id));
  return [
    ...claims.map((id) => {
      const row = rows.claims.get(id);
      // The claim is marked as kept, so that it is not among the suggestions that may be shown again.
      const wanted = { removed: true, status: 'kept' } as const;
      return row === undefined ? null : draftChange('claim.removed', 'claim', row, wanted);
    }),
    ...evidence.map((id) => {
      const row = rows.evidence.get(id);
      return row === undefined ? null : draftChange('evidence.removed', 'evidence', row, { removed: true });
    }),
    ...reviews.map((id) => {
      const row = rows.reviews.get(id);
      return row === undefined ? null : draftChange('review.removed', 'review', row, { removed: true });
    }),
    ...ticks.map((id) => {
      const row = rows.proofTicks.get(id);
      return row === undefined ? null : draftChange('proofTick.removed', 'proofTick', row, { removed: true });
    }),
    ...sources.map((id) => {
      const row = rows.sources.get(id);
      return row === undefined ? null : draftChange('source.removed', 'source', row, { removed: true });
    }),
  ];
}

/**
 * The fields in which two states of a thing differ, with the values of the second; all fields if the first lacks the
 * thing.
 */
function changed<Row extends object>(before: Row | undefined, after: Row): Partial<Row> {
  const fields = Object.entries(after).filter(
    ([name, value]) =>
      before === undefined || canonicalJson(before[name as keyof Row]) !== canonicalJson(value),
  );
  return Object.fromEntries(fields) as Partial<Row>;
}

function claimDrafts(row: Claim, change: Partial<Claim>): (Draft | null)[] {
  const { removed, versionId: _version, ...rest } = change;
  const drafts: (Draft | null)[] = [];
  let others: Partial<Claim> = rest;
  for (const [kind, names] of claimChanges) {
    const own = Object.entries(others).filter(([name]) => names.includes(name as keyof Claim));
    drafts.push(draftChange(kind, 'claim', row, Object.fromEntries(own)));
    others = Object.fromEntries(
      Object.entries(others).filter(([name]) => !names.includes(name as keyof Claim)),
    );
  }
  drafts.push(draftChange('claim.detailsSet', 'claim', row, others));
  if (removed !== undefined)
    drafts.push(draftChange(removed ? 'claim.removed' : 'claim.restored', 'claim', row, { removed }));
  return drafts;
}

function partDrafts<Row extends Evidence | Review | Source | ProofTick>(
  row: Row,
  change: Partial<Row>,
  entity: 'evidence' | 'review' | 'source' | 'proofTick',
  kinds: { removed: EventKind; restored: EventKind },
  kindOf: (change: Partial<Row>) => EventKind,
): (Draft | null)[] {
  const { removed, ...rest } = change;
  const drafts = [draftChange(kindOf(change), entity, row, rest)];
  if (removed !== undefined)
    drafts.push(draftChange(removed ? kinds.removed : kinds.restored, entity, row, { removed }));
  return drafts;
}

/**
 * Marks by the ids that their blocks and sentences have in the other state: the same text may have been loaded twice.
 */
export function underNames(
  marks: ReadonlyMap<string, boolean>,
  { nameOf }: Pick<MergedState, 'nameOf'>,
): Map<string, boolean> {
  return new Map([...marks].map(([id, mark]) => [nameOf(id), mark]));
}

function marksOf<Row extends Block | Sentence>(
  before: ReadonlyMap<string, boolean>,
  after: ReadonlyMap<string, boolean>,
  rows: ReadonlyMap<string, Row>,
  { localId }: ArticleRows,
  kind: EventKind,
  entity: 'block' | 'sentence',
  field: string,
): Draft[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const row = rows.get(localId(id));
    // If a mark is gone, the value from before it returns, which is the other one.
    const value = after.get(id) ?? before.get(id) === false;
    if (row === undefined || before.get(id) === after.get(id)) return [];
    return draftChange(kind, entity, row, { [field]: value }) ?? [];
  });
}
