import type { Draft, EventKind, Entity, Patch } from './event.ts';
import { canonicalJson } from './event.ts';

/**
 * Returns the draft that brings `current` to have the values of `wanted`, naming only the fields that differ, or null
 * where nothing would change: what changes nothing leaves no entry in the history.
 */
export function draftChange<Row extends { id: string }>(
  kind: EventKind,
  entity: Entity,
  current: Row,
  wanted: Partial<Row> | Readonly<Record<string, unknown>>,
): Draft | null {
  const from: Patch = {};
  const to: Patch = {};
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const before = current[field as keyof Row];
    if (canonicalJson(before) === canonicalJson(value)) continue;
    from[field] = before as Patch[string];
    to[field] = value as Patch[string];
  }
  return Object.keys(to).length === 0 ? null : { kind, entity, entityId: current.id, from, to };
}

/** Returns the draft that makes `row`. */
export function draftMaking<Row extends { id: string }>(kind: EventKind, entity: Entity, row: Row): Draft {
  return { kind, entity, entityId: row.id, from: null, to: { ...row } };
}
