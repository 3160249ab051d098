import { canonicalJson, type Event, type Patch } from '../model/history/event.ts';
import type { Veil } from './merge/entry.ts';
import { blankFields, isHiddenFromBlind, withoutFindings } from './blind.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import { cleanFields } from './clean-fields.ts';
import type { Hidden } from './hidden.ts';
import { coveredFields } from './stand-ins.ts';

export interface VeiledEvent {
  event: Event;
  veil: Veil;
}

/**
 * Returns an entry as a case file may tell it, and what of it was kept back; null for one that is left out. Its id stays:
 * whoever has the whole entry knows it by that.
 */
export function veilEntry({ event, veil }: VeiledEvent, hidden: Hidden): VeiledEvent | null {
  const { entity, entityId, from } = event;
  if (hidden.blind && isHiddenFromBlind(entity)) return null;
  if (entity === 'evidence' && hidden.covers(entityId)) return coveredEntry({ event, veil }, hidden);
  const blanked = hidden.blind
    ? from === null
      ? { from, to: blankFields(entity, event.to) }
      : { from: withoutFindings(entity, from) as Patch, to: withoutFindings(entity, event.to) as Patch }
    : { from, to: event.to };
  if (Object.keys(blanked.to).length === 0 && Object.keys(event.to).length > 0) return null;
  const cleaned = {
    from: blanked.from && cleanFields(entity, blanked.from, hidden.redaction),
    to: cleanFields(entity, blanked.to, hidden.redaction),
  };
  return {
    event: { ...event, ...cleaned },
    veil: {
      ...(from && cleaned.from && differing(from, cleaned.from, 'before')),
      ...veil,
      ...differing(event.to, blanked.to, 'blank'),
      ...differing(blanked.to, cleaned.to, 'cleaned'),
    },
  };
}

/** Of a protected source nothing is told, but of what stands for one already whether it is still there, and where. */
function coveredEntry({ event, veil }: VeiledEvent, hidden: Hidden): VeiledEvent | null {
  if (!hidden.isStandIn(event.entityId)) return null;
  if (event.from === null) {
    const to = coveredFields(event.to as unknown as Evidence, hidden.redaction);
    return { event: { ...event, to: { ...to } }, veil };
  }
  const open = (patch: Patch): Patch =>
    Object.fromEntries(Object.entries(patch).filter(([field]) => field === 'removed' || field === 'claimId'));
  const to = open(event.to);
  return Object.keys(to).length === 0 ? null : { event: { ...event, from: open(event.from), to }, veil };
}

function differing(before: Patch, after: Patch, how: Veil[string]): Veil {
  const fields = Object.keys(after).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, how]));
}
