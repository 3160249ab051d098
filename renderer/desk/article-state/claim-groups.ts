import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import type { ClaimGrouping } from '../../../core/model/settings/settings.ts';
import type { KnownSpeakers } from '../../../core/speakers/known-speakers.ts';
import type { Verdict } from '../../../core/model/claim/verdict.ts';
import type { ArticleData } from './article-data.ts';
import { knownName, type Held, type ListedClaims } from './claim-list.ts';

/** Open claims first, then the verdicts that an editor asks about first. */
const verdictOrder: readonly Verdict[] = ['unchecked', 'refuted', 'unverifiable', 'verified'];

export interface GroupedClaims {
  ids: readonly Id[];
  /** What stands above the first claim of each group. */
  heads: ReadonlyMap<Id, string>;
  /** How many are at the end because the filter does not ask for them. */
  outside: number;
}

/**
 * Returns listed claims in groups: verdicts in the order above, other groups in the order in which they begin in the list.
 * Held claims stay in the groups of the verdicts that they had. Claims outside the filter come last, under a heading of
 * their own. Linear.
 */
export function groupClaims(
  listed: ListedClaims,
  { claims, speakers }: Pick<ArticleData, 'claims' | 'speakers'>,
  by: ClaimGrouping,
  held: Held,
  t: Translate,
): GroupedClaims {
  const own = listed.ids.slice(0, listed.ids.length - listed.outside);
  const outside = listed.ids.slice(own.length);
  const { ids, heads } = groupOwn(own, listed.open, { claims, speakers }, by, held, t);
  const [first] = outside;
  if (first === undefined) return { ids, heads, outside: 0 };
  return {
    ids: [...ids, ...outside],
    heads: new Map([...heads, [first, t('claims.outside')]]),
    outside: outside.length,
  };
}

function groupOwn(
  own: readonly Id[],
  open: number,
  { claims, speakers }: Pick<ArticleData, 'claims' | 'speakers'>,
  by: ClaimGrouping,
  held: Held,
  t: Translate,
): Omit<GroupedClaims, 'outside'> {
  const [firstDecided] = own.slice(open);
  if (by === 'open') {
    const isParted = open > 0 && firstDecided !== undefined;
    return { ids: own, heads: new Map(isParted ? [[firstDecided, t('claims.decided')]] : []) };
  }
  const groups = new Map<string, Id[]>();
  if (by === 'verdict') for (const verdict of verdictOrder) groups.set(t(`verdict.${verdict}`), []);
  for (const id of own) {
    const claim = claims.get(id);
    if (claim === undefined) continue;
    const head = headOf(claim, by, { verdict: held.get(id)?.verdict ?? claim.verdict, speakers }, t);
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [id]);
    else group.push(id);
  }
  const filled = [...groups].filter(([, ids]) => ids.length > 0);
  return {
    ids: filled.flatMap(([, ids]) => ids),
    heads: new Map(
      filled.flatMap(([head, ids]) =>
        ids[0] === undefined ? [] : [[ids[0], `${head} · ${ids.length}`] as const],
      ),
    ),
  };
}

function headOf(
  claim: Claim,
  by: Exclude<ClaimGrouping, 'open'>,
  { verdict, speakers }: { verdict: Verdict; speakers: KnownSpeakers },
  t: Translate,
): string {
  switch (by) {
    case 'verdict':
      return t(`verdict.${verdict}`);
    case 'speaker':
      return knownName(speakers, claim) ?? t('claim.ownVoice');
    case 'kind':
      return claim.kind === null ? t('inspector.noKind') : t(`kind.${claim.kind}`);
    default:
      return assertNever(by);
  }
}
