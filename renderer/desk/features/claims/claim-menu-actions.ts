import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';

/** Returns the commands that the menu of a claim offers, in their order: for a suggestion what becomes of it first. */
export function claimMenuCommands({
  status,
  attribution,
}: Pick<Claim, 'status' | 'attribution'>): CommandId[] {
  const isSuggestion = status === 'suggested';
  return [
    ...(isSuggestion ? (['claim.keep', 'claim.remove'] as const) : []),
    'verdict.verified',
    'verdict.unverifiable',
    'verdict.refuted',
    'verdict.unchecked',
    ...(attribution === null ? [] : (['said.verified', 'said.unverifiable', 'said.refuted'] as const)),
    'evidence.add',
    'evidence.again',
    'claim.speaker',
    'claim.note',
    'claim.split',
    'claim.join',
    ...(isSuggestion ? [] : (['claim.remove'] as const)),
  ];
}

/** The commands that the menu of several claims offers: those that do one thing with all of them. */
export const severalMenuCommands: readonly CommandId[] = [
  'claim.keep',
  'claim.remove',
  'sentence.noClaim',
  'verdict.verified',
  'verdict.unverifiable',
  'verdict.refuted',
  'verdict.unchecked',
];

/** The commands that the menu of selected words offers, in their order; `hasClaim` where a claim is selected too. */
export function selectionMenuCommands(hasClaim: boolean): CommandId[] {
  return [
    'claim.make',
    ...(hasClaim ? (['claim.setSpan', 'claim.speaker'] as const) : []),
    'sentence.noClaim',
    'find.open',
  ];
}
