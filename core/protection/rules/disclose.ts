import { assertNever } from '../../kernel/assert-never.ts';
import { cutAt } from '../../kernel/tidy.ts';
import { BAR, type Redaction } from '../redaction.ts';
import { PROSE, type Shown, type Destination } from '../../model/field-rule.ts';
import { rules, type Ruled } from './rules.ts';

/** A rule without the types of its fields: the type check has made sure that every field has one. */
export interface AnyRule {
  readonly open: Readonly<Record<Destination, Shown>>;
  readonly covered?: Readonly<Record<Destination, Shown>>;
  readonly blind?: 'told' | 'finding';
  readonly blank?: unknown;
  readonly room?: number;
  readonly parts?: Readonly<Record<string, AnyRule>>;
}

/** Whether the fields are those of a protected source itself (`covered`) or of another thing (`open`). */
export type Side = 'open' | 'covered';

type TellsNothing = 'nothing' | 'address' | 'file' | 'another';
type ShownIn<Rule, To extends Destination, S extends Side> = Rule extends {
  readonly [Of in S]: { readonly [In in To]: infer Is };
}
  ? Is
  : never;
/** A field that shows nothing gets a neutral value of its own type, if its rule gives one. */
type DisclosedField<Value, Rule, Is> = Is extends TellsNothing
  ? Rule extends { readonly blank: unknown }
    ? Value
    : Value | null
  : Value;

declare const disclosedTo: unique symbol;

/**
 * A row as it is disclosed to a destination. A field that may be withheld there can be null, whatever the row has.
 * Only `disclose` makes one, so that code that requires it cannot get a row straight from the library.
 */
export type Disclosed<Of extends Ruled, Row, To extends Destination, S extends Side = 'open'> = {
  [Field in keyof Row]: Field extends keyof (typeof rules)[Of]
    ? DisclosedField<Row[Field], (typeof rules)[Of][Field], ShownIn<(typeof rules)[Of][Field], To, S>>
    : never;
} & { readonly [disclosedTo]: To };

/**
 * Returns fields of a thing, all or some, with another hash of every file that its rules let into a case file by its hash alone: a
 * field that has one later is known by its rule. `hashOf` gives null for a file that does not leave. The given values stay as they are.
 */
export function withFileHashes<Row extends object>(
  of: Ruled,
  values: Row,
  hashOf: (hash: string) => string | null,
): Row {
  return hashesIn(rules[of], values, hashOf) as Row;
}

function hashesIn(
  known: Readonly<Record<string, AnyRule>>,
  values: object,
  hashOf: (hash: string) => string | null,
): object {
  const changed = Object.entries(values).map(([field, value]: [string, unknown]) => {
    const rule = known[field];
    if (rule?.open.caseFile === 'file') return [field, typeof value === 'string' ? hashOf(value) : value];
    const { parts } = rule ?? {};
    if (parts === undefined || typeof value !== 'object' || value === null) return [field, value];
    const one = (item: unknown): unknown =>
      typeof item === 'object' && item !== null ? hashesIn(parts, item, hashOf) : item;
    return [field, Array.isArray(value) ? value.map(one) : one(value)];
  });
  return Object.fromEntries(changed) as object;
}

/** Returns the rules of a thing, by field. */
export function rulesOf(of: Ruled): Readonly<Record<string, AnyRule>> {
  return rules[of];
}

/**
 * Returns the fields of a thing, all or some, as they may be disclosed to a destination. A field without a rule is
 * not disclosed, nor is a value that its rule cannot read. Equal values give equal results everywhere, so that a
 * history still fits what it made.
 *
 * @param side `covered` for a protected source itself, whose fields are withheld by rule; the redaction is only
 * applied to what other things say about it
 */
export function disclose<
  Of extends Ruled,
  Row extends object,
  To extends Destination,
  S extends Side = 'open',
>(of: Of, values: Row, destination: To, redaction: Redaction, side?: S): Disclosed<Of, Row, To, S> {
  const context: Context = {
    destination,
    redaction,
    side: side ?? 'open',
    start: 'start' in values && typeof values.start === 'number' ? values.start : 0,
    // A case file that names everybody includes everything about them. The origin of an article is the exception,
    // because it is about other files.
    isAll: destination === 'caseFile' && redaction.isOpen && of !== 'origin',
  };
  return fieldsOf(rulesOf(of), values, context) as Disclosed<Of, Row, To, S>;
}

interface Context {
  /** Where in the article it begins. */
  readonly start: number;
  readonly destination: Destination;
  readonly redaction: Redaction;
  readonly side: Side;
  readonly isAll: boolean;
}

/** Marks a value that is not disclosed, and that removes the item which contains it. */
const OMITTED = Symbol('omitted');

/** What is done with a field in one place. */
interface Step {
  readonly rule: AnyRule;
  readonly shown: Shown;
}

type Plan = ReadonlyMap<string, Step>;

const plans = new WeakMap<Readonly<Record<string, AnyRule>>, Map<string, Plan>>();

/**
 * What is done with each field of a thing. It is worked out once for each place, because a report needs it for
 * thousands of rows.
 */
function planOf(known: Readonly<Record<string, AnyRule>>, context: Context): Plan {
  const place = context.isAll ? 'all' : `${context.destination} ${context.side}`;
  const made = plans.get(known) ?? new Map<string, Plan>();
  plans.set(known, made);
  const plan =
    made.get(place) ??
    new Map(Object.entries(known).map(([field, rule]) => [field, { rule, shown: shownOf(rule, context) }]));
  made.set(place, plan);
  return plan;
}

/**
 * If a whole row may be disclosed unchanged, the row itself is returned: that holds for most rows, and there are
 * thousands.
 */
function fieldsOf(
  known: Readonly<Record<string, AnyRule>>,
  values: object,
  context: Context,
): object | typeof OMITTED {
  const plan = planOf(known, context);
  const row = values as Readonly<Record<string, unknown>>;
  const fields = Object.keys(row);
  let left: Record<string, unknown> | null = null;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const step = plan.get(field);
    const value = row[field];
    // This is the case for most fields of most rows.
    if (left === null && step?.shown === 'whole' && (value === null || isPlain(value))) continue;
    const result = step === undefined ? OMITTED : valueOf(step, value, context);
    if (result === OMITTED && step?.shown === 'fileOnly') return OMITTED;
    if (result === value && left === null) continue;
    left ??= Object.fromEntries(fields.slice(0, at).map((before) => [before, row[before]]));
    if (result !== OMITTED) left[field] = result;
  }
  return left ?? values;
}

function shownOf(rule: AnyRule, { destination, side, isAll }: Context): Shown {
  if (isAll) return rule.parts === undefined ? 'whole' : 'parts';
  return (side === 'covered' ? rule.covered : rule.open)?.[destination] ?? 'nothing';
}

function valueOf({ rule, shown }: Step, value: unknown, context: Context): unknown {
  const { redaction, destination } = context;
  if (value === null || value === undefined) return value;
  // A bar can be longer than the words below it. The text is cut at the field's limit, so that it does not show how
  // long those words were.
  const cleaned = (text: string, clean: (text: string) => string): string => {
    const left = clean(text);
    return destination === 'caseFile' && left !== text ? cutAt(left, rule.room ?? PROSE) : left;
  };
  switch (shown) {
    case 'whole':
      return isPlain(value) ? value : plain(rule, value, (one) => one);
    case 'words':
      return plain(rule, value, (one) => (typeof one === 'string' ? cleaned(one, redaction.clean) : one));
    case 'unlessPrinted':
      return plain(rule, value, (one) =>
        typeof one === 'string'
          ? cleaned(one, (text) => redaction.cleanUnlessPrinted(text, context.start))
          : one,
      );
    case 'address':
    case 'addressBar':
      return plain(rule, value, (one) =>
        redaction.clean(String(one)) === one ? one : shown === 'address' ? null : BAR,
      );
    case 'file':
    case 'fileOnly':
      if (typeof value !== 'string' || !redaction.coversFile(value)) return plain(rule, value, (one) => one);
      return shown === 'file' ? null : OMITTED;
    case 'day':
      return plain(rule, value, (one) => String(one).slice(0, 10));
    case 'parts':
      return partsOf(rule, value, context);
    case 'another':
    case 'nothing':
      return blankOf(rule);
    default:
      return assertNever(shown);
  }
}

function partsOf(rule: AnyRule, value: unknown, context: Context): unknown {
  const { parts } = rule;
  if (parts === undefined || typeof value !== 'object' || value === null) return blankOf(rule);
  // Nothing of a protected source is disclosed part by part.
  const inner = { ...context, side: 'open' } as const;
  const one = (item: unknown): unknown =>
    typeof item === 'object' && item !== null ? fieldsOf(parts, item, inner) : OMITTED;
  return Array.isArray(value) ? eachOf(value, one) : one(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/**
 * A value that is disclosed as it is must have no parts: an object in place of a text would bring in fields without a
 * rule.
 */
function plain(rule: AnyRule, value: unknown, tell: (one: string | number | boolean) => unknown): unknown {
  if (isPlain(value)) return tell(value);
  if (Array.isArray(value) && value.every(isPlain)) return eachOf(value, tell);
  return blankOf(rule);
}

/** The items of a list after the rule, without the removed ones; the list itself if no item changes. */
function eachOf<Item>(list: readonly Item[], tell: (item: Item) => unknown): readonly unknown[] {
  const left = list.map(tell);
  return left.every((item, at) => item === list[at]) ? list : left.filter((item) => item !== OMITTED);
}

function blankOf(rule: AnyRule): unknown {
  return rule.blank ?? null;
}
