import type { MessageKey } from '../i18n/messages.ts';
import type { Translate } from '../i18n/translate.ts';
import { cutAt } from '../kernel/tidy.ts';
import { eventName, type NamedEvent } from '../model/history/event-names.ts';
import { ClaimKind } from '../model/claim/claim.ts';
import { EvidenceKind } from '../model/evidence/evidence.ts';
import { UnverifiableReason, Verdict } from '../model/claim/verdict.ts';

/** An entry of the history in words: what was done, and what it changed. */
export interface EventWords {
  what: string;
  details: string[];
}

/** Characters of a text that the history shows. */
const MAX_SHOWN = 160;

/** The fields of a claim that the history spells out, in this order, and their names. */
const fields: Partial<Record<string, MessageKey>> = {
  quote: 'field.quote',
  kind: 'inspector.kind',
  attribution: 'inspector.speaker',
  reason: 'inspector.reason',
  tried: 'inspector.tried',
  wouldSettle: 'inspector.wouldSettle',
  correction: 'inspector.correction',
  note: 'inspector.note',
  title: 'evidence.title',
  link: 'evidence.link',
  quotation: 'evidence.quotation',
  resolution: 'review.resolution',
  resolvedVerdict: 'review.settledVerdict',
};

/** Returns an entry of the history in words. */
export function eventWords(event: NamedEvent, t: Translate): EventWords {
  const kind = t(`event.${eventName(event)}`);
  const what = event.undoes === null ? kind : t('history.takenBack', { what: kind });
  if (event.kind === 'claim.verdictSet') return { what, details: verdictStep(event, 'verdict', t) };
  if (event.kind === 'claim.saidSet') return { what, details: verdictStep(event, 'said', t) };
  return { what, details: Object.keys(fields).flatMap((field) => fieldStep(event, field, t)) };
}

function verdictStep({ from, to }: NamedEvent, field: 'verdict' | 'said', t: Translate): string[] {
  const before = Verdict.safeParse(from?.[field]);
  const after = Verdict.safeParse(to[field]);
  if (!after.success) return [];
  if (before.success && before.data === after.data) return [t('event.leftOpen')];
  const words = t(`verdict.${after.data}`);
  return [before.success ? `${t(`verdict.${before.data}`)} → ${words}` : words];
}

function fieldStep({ kind, from, to }: NamedEvent, field: string, t: Translate): string[] {
  const label = fields[field];
  const wasMade = from === null;
  if (label === undefined || !(field in to) || (wasMade && to[field] === null)) return [];
  // A claim and a piece of evidence each have a kind. That of new evidence shows in its title and its files.
  const isEvidenceKind = field === 'kind' && kind.startsWith('evidence.');
  if (isEvidenceKind && wasMade) return [];
  const value = isEvidenceKind ? evidenceKindText(to[field], t) : fieldText(field, to[field], t);
  return value === null ? [] : [`${t(label)}: ${value}`];
}

function evidenceKindText(value: unknown, t: Translate): string | null {
  const kind = EvidenceKind.safeParse(value);
  return kind.success ? t(`evidence.${kind.data}`) : null;
}

/** Returns a value in words, or null for one that has none; what was taken away shows as a dash. */
function fieldText(field: string, value: unknown, t: Translate): string | null {
  if (value === null) return '—';
  const reason = UnverifiableReason.safeParse(value);
  if (field === 'reason' && reason.success) return t(`reason.${reason.data}`);
  const kind = ClaimKind.safeParse(value);
  if (field === 'kind') return kind.success ? t(`kind.${kind.data}`) : null;
  const verdict = Verdict.safeParse(value);
  if (field === 'resolvedVerdict' && verdict.success) return t(`verdict.${verdict.data}`);
  if (typeof value === 'object' && value !== null && 'speaker' in value) return String(value.speaker);
  if (typeof value !== 'string') return null;
  return value.length > MAX_SHOWN ? `${cutAt(value, MAX_SHOWN)}…` : value;
}
