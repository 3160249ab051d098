import { z } from '../../kernel/zod.ts';
import { EventKind, type Event } from './event.ts';

/** What an entry is called: its kind, or, where one kind does one thing or its opposite, which of them. */
export const EventName = z.union([
  EventKind,
  z.enum([
    'suggestion.kept',
    'suggestion.dismissed',
    'sentence.noClaimGone',
    'block.textMade',
    'block.textGone',
    'article.archived',
    'article.unarchived',
  ]),
]);
export type EventName = z.infer<typeof EventName>;

/** What of an entry its name is made of. */
export type NamedEvent = Pick<Event, 'kind' | 'from' | 'to' | 'undoes'>;

const byValue: Partial<Record<EventKind, { field: string; names: readonly [unknown, EventName][] }>> = {
  'claim.statusSet': {
    field: 'status',
    names: [
      ['kept', 'suggestion.kept'],
      ['dismissed', 'suggestion.dismissed'],
    ],
  },
  'sentence.noClaimSet': { field: 'noClaim', names: [[false, 'sentence.noClaimGone']] },
  'block.textSet': {
    field: 'isText',
    names: [
      [true, 'block.textMade'],
      [false, 'block.textGone'],
    ],
  },
  'article.archivedSet': {
    field: 'archived',
    names: [
      [true, 'article.archived'],
      [false, 'article.unarchived'],
    ],
  },
};

/**
 * Returns what an entry is called. One that takes another back is called by what it takes back: `from` has what that one did.
 */
export function eventName({ kind, from, to, undoes }: NamedEvent): EventName {
  const told = byValue[kind];
  if (told === undefined) return kind;
  const did = undoes === null ? to : from;
  return told.names.find(([value]) => did?.[told.field] === value)?.[1] ?? kind;
}
