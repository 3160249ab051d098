import { z } from '../../kernel/zod.ts';
import { EventKind, Patch, type Event } from './event.ts';
import { Id, Moment } from '../../kernel/ids.ts';

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

/** The name of a change of one text or field of a claim, by the field. */
const byField = {
  note: 'claim.noteSet',
  correction: 'claim.correctionSet',
  attribution: 'claim.speakerSet',
  kind: 'claim.kindSet',
  reason: 'claim.reasonSet',
  tried: 'claim.triedSet',
  wouldSettle: 'claim.wouldSettleSet',
} as const;

/**
 * The name of a step of the history. If several entries are one action, it is the name of the action, else that of
 * the first entry.
 */
export const StepName = z.union([
  EventName,
  z.enum(['claims.joined', 'claim.split', 'claims.putAside']),
  z.enum(Object.values(byField)),
]);
export type StepName = z.infer<typeof StepName>;

/** The kinds of changes that a join makes to the claim that stays, before it removes the other. */
const joining: ReadonlySet<EventKind> = new Set([
  'claim.spanSet',
  'claim.detailsSet',
  'claim.verdictSet',
  'claim.saidSet',
  'evidence.changed',
]);

/** The kinds of entries that put a claim aside: a suggestion is dismissed, another claim is deleted. */
const aside: ReadonlySet<EventKind> = new Set(['claim.statusSet', 'claim.removed']);

/** Returns the name of a step by its entries in their order, as they were first made; null for one without entries. */
export function stepName(events: readonly NamedEvent[]): StepName | null {
  const [first] = events;
  if (first === undefined) return null;
  const kinds = events.map(({ kind }) => kind);
  if (kinds.length === 1) return fieldName(first) ?? eventName(first);
  if (first.kind === 'claim.spanSet' && kinds.includes('claim.made')) return 'claim.split';
  if (kinds.at(-1) === 'sentence.noClaimSet') return clearingName(kinds) ?? eventName(first);
  const before = kinds.slice(0, -1);
  const isJoin = kinds.at(-1) === 'claim.removed' && before.every((kind) => joining.has(kind));
  return isJoin ? 'claims.joined' : eventName(first);
}

/** The name of a change of one field of a claim, or null for another entry. */
function fieldName({ kind, from, to }: NamedEvent): StepName | null {
  if (kind !== 'claim.detailsSet') return null;
  const [field, ...others] = Object.keys(to).filter((key) => !isSame(from?.[key], to[key]));
  return others.length === 0 && isNamed(field) ? byField[field] : null;
}

function isNamed(field: string | undefined): field is keyof typeof byField {
  return field !== undefined && Object.hasOwn(byField, field);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The name of a step that puts claims aside and ends by marking their sentences as having no claim, or null for
 * another. If somebody asked for the mark, it comes first, and the suggestions that make room for it come after it.
 */
function clearingName(kinds: readonly EventKind[]): StepName | null {
  const others = kinds.filter((kind) => kind !== 'sentence.noClaimSet');
  if (others.length === 0 || others.some((kind) => !aside.has(kind))) return null;
  // A single claim is put aside with a mark only if it was a suggestion.
  return others.length === 1 ? 'suggestion.dismissed' : 'claims.putAside';
}

/** One command's work in an article's history, as the list of what happened shows it. */
export const HistoryStep = z.object({
  /** The id of the step in the list of what can be undone or redone. */
  step: Id,
  at: Moment,
  checkerId: Id,
  kind: EventKind,
  /** What it is called. */
  name: StepName,
  /** How many entries it has. */
  entries: z.int().min(1),
  /** Words of what it is about: a claim's, a piece of evidence's title; null if it has none. */
  about: z.string().nullable(),
  /** What its first entry changed; null if it made something new. */
  changed: z.object({ from: Patch, to: Patch }).nullable(),
  /** How many suggestions it showed (positive) or put aside (negative), if that is what it did. */
  offered: z.int().nullable(),
  /** True for a step that was undone and can be redone. */
  undone: z.boolean(),
});
export type HistoryStep = z.infer<typeof HistoryStep>;
