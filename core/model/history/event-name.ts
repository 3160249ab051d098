import { z } from '../../kernel/zod.ts';
import { EventKind, type Event } from './event.ts';

/** The name of an entry: its kind, or, if a kind covers a change and its opposite, which of the two it is. */
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

/** The parts of an entry that decide its name. */
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

/** Returns the name of an entry. An entry that undoes another is named after that one, whose values are in its `from`. */
export function eventName({ kind, from, to, undoes }: NamedEvent): EventName {
  const told = byValue[kind];
  if (told === undefined) return kind;
  const did = undoes === null ? to : from;
  return told.names.find(([value]) => did?.[told.field] === value)?.[1] ?? kind;
}
