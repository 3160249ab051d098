import { hasSubstance } from '../model/evidence/fields.ts';
import { hasSourceSubstance } from '../model/source/fields.ts';
import { pastOf } from '../model/evidence/evidence-changes.ts';
import type { Entity } from '../model/history/event.ts';
import type { Id } from '../kernel/ids.ts';
import { type Entry, redactedEvidenceIds } from './merge/entry.ts';
import { ownText } from '../protection/own-texts.ts';
import { redactionFor, type NearDecision, type Redaction } from '../protection/redaction.ts';
import { allEntries, type CaseContents } from './contents.ts';
import type { CaseOptions } from './manifest.ts';
import { rulesOf, disclose } from '../protection/rules/disclose.ts';
import type { Ruled } from '../protection/rules/rules.ts';

/** What a case file withholds of its article. */
export interface CaseRedaction {
  readonly blind: boolean;
  readonly redaction: Redaction;
  /** True if the article has a protected source that must not be named. */
  readonly hasProtected: boolean;
  /** True for evidence and sources that are protected and not to be named. */
  covers(id: string): boolean;
  /** True for redacted evidence: a line that only says that somebody else has a protected source. */
  isRedactedEvidence(evidenceId: string): boolean;
}

/**
 * Returns what a case file with these options withholds of an article. `decided` holds the decisions on words that
 * look like a source.
 */
export function caseRedactionOf(
  contents: CaseContents,
  options: CaseOptions,
  decided: readonly NearDecision[] = [],
): CaseRedaction {
  const { evidence, sources } = contents;
  const entries = allEntries(contents);
  const covered = new Set<string>();
  if (!options.protectedSources)
    for (const piece of [...evidence, ...sources]) if (piece.protected) covered.add(piece.id);
  // Evidence with words of its own is a source, even if an entry claims that it is only redacted evidence.
  const worded = new Set(evidence.filter(hasSubstance).map(({ id }) => id));
  const redactedSources = new Set([...redactedEvidenceIds(entries)].filter((id) => !worded.has(id)));
  // A name that a checker took out of an entry may live on elsewhere.
  const past = evidence.flatMap((piece) => (covered.has(piece.id) ? pastOf(piece, entries) : []));
  const pastSources = sources.flatMap((one) => (covered.has(one.id) ? pastOf(one, entries) : []));
  return {
    blind: options.blind,
    redaction: redactionFor(
      [
        ...[...evidence, ...past].filter(hasSubstance),
        ...[...sources, ...pastSources].filter(hasSourceSubstance),
      ],
      ownTextOf(contents),
      options.protectedSources,
      decided,
    ),
    hasProtected: covered.size > 0,
    covers: (id) => covered.has(id),
    isRedactedEvidence: (id) => redactedSources.has(id),
  };
}

/** The text that counts as the article's own: see `ownText`. */
export function ownTextOf({ versions, events, merged }: CaseContents): string {
  return ownText(versions, { line: events, merged });
}

/** The place of every entry among those that are kept: itself, or the last kept ones before it. */
export function lastKeptEntries(
  entries: readonly Entry[],
  kept: ReadonlySet<Id>,
): (ids: readonly Id[]) => Id[] {
  const parents = new Map(entries.map((entry) => [entry.event.id, entry.parents]));
  const found = new Map<Id, readonly Id[]>();
  const known = (id: Id): readonly Id[] | undefined => (kept.has(id) ? [id] : found.get(id));
  /** Long runs can be left out, longer than calls may be deep. */
  const settle = (first: Id): void => {
    const stack = [first];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const own = parents.get(id) ?? [];
      const open = known(id) === undefined ? own.filter((parent) => known(parent) === undefined) : [];
      if (open.length === 0) {
        if (known(id) === undefined) found.set(id, unique(own.flatMap((parent) => known(parent) ?? [])));
        stack.pop();
      } else stack.push(...open);
    }
  };
  return (ids) => {
    ids.forEach(settle);
    return unique(ids.flatMap((id) => known(id) ?? []));
  };
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)];
}

/** Whether a blind case file has such things at all. */
const isInBlindFile = {
  article: true,
  version: true,
  block: true,
  sentence: true,
  claim: true,
  evidence: false,
  review: false,
  merge: true,
  // Which material somebody looked for is a finding too.
  source: false,
  proofTick: false,
} as const satisfies Record<Entity, boolean>;

/** True for things that a blind case file does not have at all. */
export function isHiddenFromBlind(entity: Entity): boolean {
  return !isInBlindFile[entity];
}

/** The values of a thing before anybody has checked it, which a blind case file gives it. */
function uncheckedOf(entity: Entity): Record<string, unknown> {
  const findings = Object.entries(rulesOf(entity)).filter(([, { blind }]) => blind === 'finding');
  return Object.fromEntries(findings.map(([field, { blank }]) => [field, blank ?? null]));
}

/** Returns the values of a thing that is made, as unchecked. */
export function blankFields<T extends object>(entity: Entity, values: T): T {
  return { ...values, ...uncheckedOf(entity) };
}

/** Returns the values of a change without those that a blind case file does not have. */
export function withoutFindings<T extends object>(entity: Entity, values: T): Partial<T> {
  const unchecked = uncheckedOf(entity);
  return Object.fromEntries(Object.entries(values).filter(([field]) => !(field in unchecked))) as Partial<T>;
}

/** Returns the values that a case file may show of a thing's fields. A field without a rule is left out. */
export function cleanFields<T extends object>(of: Ruled, values: T, redaction: Redaction): T {
  // A rule gives only values that the field can have: never null for a field that needs a value.
  return disclose(of, values, 'caseFile', redaction);
}
