import { isLive, type Claim } from '../../model/claim/claim.ts';
import { canonicalJson } from '../../model/history/event.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { evidenceTitle } from '../../model/evidence/evidence-title.ts';
import type { Id } from '../../kernel/ids.ts';
import { evidenceFields } from '../../model/evidence/fields.ts';
import { sourceFields } from '../../model/source/fields.ts';
import type { Source } from '../../model/source/source.ts';
import type { Lowering } from '../merge-preview.ts';
import { keepFields } from '../../protection/kept-fields.ts';
import { wholeFile } from './evidence-files.ts';
import type { MergedState } from './merged-state.ts';
import type { PreparedMerge } from './prepare.ts';

/** The rows of the library that is merged into, by id. */
export interface RowsHere {
  claims: ReadonlyMap<string, Claim>;
  evidence: ReadonlyMap<string, Evidence>;
  sources: ReadonlyMap<string, Source>;
}

/** Fields of evidence, of a source or of a claim that a checker decided to keep as they are. The history records that decision. */
export interface Reaffirmation {
  entity: 'evidence' | 'claim' | 'source';
  id: string;
  fields: readonly string[];
}

export interface KeptProtection {
  after: MergedState;
  /** Everything that would lose something, whether it is allowed or not. */
  lowered: Lowering[];
  reaffirmed: Reaffirmation[];
}

/**
 * Returns the outcome of a merge in which no protected source of this library loses protection, except those that the
 * checker allowed (`allowed`: ids of evidence and sources). It goes by the rows of this library, whatever the histories say: a
 * source that was protected and there, with words and files, stays so. A checker who declined is asked again only when
 * something new comes in about that source.
 */
export function keepProtection(
  { before, after, brought, graph }: Pick<PreparedMerge, 'before' | 'after' | 'brought' | 'graph'>,
  here: RowsHere,
  allowed: ReadonlySet<string>,
): KeptProtection {
  const { nameOf } = after;
  const evidence = new Map(after.evidence);
  const claims = new Map(after.claims);
  const lowered: Lowering[] = [];
  const reaffirmed: Reaffirmation[] = [];
  const isThere = ({ removed, claimId }: Evidence): boolean => {
    const claim = here.claims.get(claimId);
    return !removed && claim !== undefined && isLive(claim);
  };
  const standing = new Map<string, Evidence>();
  for (const row of here.evidence.values())
    if (row.protected && isThere(row)) standing.set(nameOf(row.id), row);
  for (const row of here.evidence.values()) {
    if (!row.protected) continue;
    const claim = here.claims.get(row.claimId);
    if (claim === undefined) continue;
    const id = nameOf(row.id);
    // Of redacted evidence whose source came since, the source itself says whether it is protected.
    if (id !== row.id && here.evidence.has(id)) continue;
    // A clean copy is replaced by its original if that is here now.
    const attachments = row.attachments.map(wholeFile(graph, id));
    // Where a merge was taken back, what stands for a source is there and the source itself is not.
    const there = isThere(row) ? row : standing.get(id);
    const wasThere = there !== undefined;
    const { claimId, removed } = there ?? row;
    const was: Evidence = { ...row, id, claimId: nameOf(claimId), removed, attachments };
    // One source can have two rows here: the redacted evidence, and the source itself.
    const merged = evidence.get(was.id);
    const comes = merged ?? { ...was, removed: true };
    const { kept, lost } = keepFields(evidenceFields, was, comes, fieldsOf(row, was, wasThere));
    const now = after.claims.get(kept.claimId);
    const losesClaim = wasThere && (now === undefined || !isLive(now));
    if (lost.size === 0 && !losesClaim) {
      if (merged !== undefined) evidence.set(was.id, kept);
      continue;
    }
    const isNew = isAsked(was);
    const what = [...new Set([...lost.values(), ...(losesClaim ? (['remove'] as const) : [])])];
    if (isNew)
      lowered.push({
        evidenceId: was.id,
        claimId: was.claimId,
        quote: claim.quote,
        name: evidenceTitle(row),
        what,
        by: whoAbout(was),
        isAllowed: allowed.has(was.id),
      });
    if (isNew && allowed.has(was.id)) continue;
    evidence.set(was.id, kept);
    if (losesClaim) claims.set(kept.claimId, liveAgain(kept.claimId, now));
    if (!isNew) continue;
    if (lost.size > 0) reaffirmed.push({ entity: 'evidence', id: was.id, fields: [...lost.keys()] });
    if (losesClaim) reaffirmed.push({ entity: 'claim', id: kept.claimId, fields: ['removed', 'status'] });
  }
  const sources = keptSources();
  return { after: { ...after, evidence, claims, sources }, lowered, reaffirmed };

  /** The same for the sources of the article. */
  function keptSources(): Map<string, Source> {
    const all = new Map(after.sources);
    for (const row of here.sources.values()) {
      if (!row.protected) continue;
      const was = { ...row, attachments: row.attachments.map(wholeFile(graph, row.id)) };
      const merged = all.get(row.id);
      const comes = merged ?? { ...was, removed: true };
      const counts = (name: keyof Source): boolean => !row.removed || name !== 'removed';
      const { kept, lost } = keepFields(sourceFields, was, comes, counts);
      if (lost.size === 0) {
        if (merged !== undefined) all.set(row.id, kept);
        continue;
      }
      const isNew =
        aboutIt(row.id).length > 0 ||
        canonicalJson(before.sources.get(row.id) ?? null) !== canonicalJson(merged ?? null);
      const isAllowed = allowed.has(row.id);
      if (isNew)
        lowered.push({
          evidenceId: row.id,
          claimId: null,
          quote: '',
          name: evidenceTitle(row),
          what: [...new Set(lost.values())],
          by: aboutIt(row.id).at(-1)?.event.checkerId ?? null,
          isAllowed,
        });
      if (isNew && isAllowed) continue;
      all.set(row.id, kept);
      if (isNew) reaffirmed.push({ entity: 'source', id: row.id, fields: [...lost.keys()] });
    }
    return all;
  }

  /**
   * The fields that can lose something. Redacted evidence whose source arrives, and what was deleted here, can lose
   * only some.
   */
  function fieldsOf(row: Evidence, was: Evidence, wasThere: boolean): (name: keyof Evidence) => boolean {
    if (row.id !== was.id) return (name) => name === 'protected' || (name === 'removed' && wasThere);
    return (name) => wasThere || (name !== 'removed' && name !== 'claimId');
  }

  /** A claim that must stay because of its source: as in the merge, or as it is here if the merge lacks it. */
  function liveAgain(id: string, now: Claim | undefined): Claim {
    const row = [...here.claims.values()].find((claim) => nameOf(claim.id) === id && isLive(claim));
    const claim = now ?? row;
    if (claim === undefined) throw new Error(`no claim ${id}`);
    const versionId = nameOf(claim.versionId);
    return { ...claim, id, versionId, removed: false, status: row?.status ?? 'kept' };
  }

  /** True if an incoming entry is about a source or its claim, or differs from what was known about it. */
  function isAsked({ id, claimId }: Evidence): boolean {
    const liveIn = (state: MergedState): boolean => {
      const claim = state.claims.get(claimId);
      return claim !== undefined && isLive(claim);
    };
    return (
      aboutIt(id, claimId).length > 0 ||
      canonicalJson(before.evidence.get(id) ?? null) !== canonicalJson(after.evidence.get(id) ?? null) ||
      liveIn(before) !== liveIn(after)
    );
  }

  function aboutIt(...ids: string[]): PreparedMerge['brought'] {
    return brought.filter(({ event }) => ids.includes(nameOf(event.entityId)));
  }

  function whoAbout({ id, claimId }: Evidence): Id | null {
    const entry = aboutIt(id).at(-1) ?? aboutIt(claimId).at(-1);
    return entry?.event.checkerId ?? null;
  }
}
