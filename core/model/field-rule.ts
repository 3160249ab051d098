/** Every destination of data that leaves a library, or lies beside it. */
export type Destination = 'report' | 'caseFile' | 'search' | 'fileName' | 'results' | 'log';

/**
 * What a destination shows of a field.
 * - whole: as it is. Only for what nobody types: ids, numbers, moments, words of a fixed list, and the article's own text
 * - words: without what names a protected source
 * - unlessPrinted: the same, but words that the article itself has may stand
 * - address, addressBar: as it is, or else nothing or a bar: half an address still leads somewhere
 * - file, fileOnly: a file's hash, but none of a protected source's file; where that is not shown, `fileOnly` shows nothing of
 *   what has the hash either
 * - day: of a moment its day
 * - another: one that is made for what leaves, and tells nothing of this one
 * - nothing
 */
export type LeafShown =
  | 'whole'
  | 'words'
  | 'unlessPrinted'
  | 'address'
  | 'addressBar'
  | 'file'
  | 'fileOnly'
  | 'day'
  | 'another'
  | 'nothing';

/** What a destination shows of a field that holds further fields: what their own rules say, or nothing. */
export type NestShown = 'parts' | 'nothing';
export type Shown = LeafShown | NestShown;

/** What each place shows. */
export type Places<S extends Shown = Shown> = Readonly<Record<Destination, S>>;

type Primitive = string | number | boolean;

interface Rule<Value, S extends Shown> {
  /** What is shown of it, where the thing itself is not a protected source's. */
  readonly open: Places<S>;
  /** What stands for it where nothing is shown in a file that has to have the field; null where this is left out. */
  readonly blank?: Value;
}

export interface Leaf<Value> extends Rule<Value, LeafShown> {
  /** The most UTF-16 units that the field takes. A bar can be longer than the words that it covers. */
  readonly room?: number;
}

export interface Nest<Value, Inner> extends Rule<Value, NestShown> {
  readonly parts: RulesOf<Inner>;
}

/** The rule that a field of this type can have: what holds further fields is told by those, one by one. */
export type RuleFor<Value> = [NonNullable<Value>] extends [Primitive]
  ? Leaf<Value>
  : NonNullable<Value> extends readonly (infer Item)[]
    ? [Item] extends [Primitive]
      ? Leaf<Value>
      : Nest<Value, Item>
    : Nest<Value, NonNullable<Value>>;

/** One rule for every field of a thing, the fields that may be left out too: a field without a rule is a type error. */
export type RulesOf<Row, Besides = unknown> = {
  readonly [Field in keyof Row]-?: RuleFor<Row[Field]> & Besides;
};

/** What is shown of a field of a protected source itself. */
export interface OfSource {
  readonly covered: Places;
}

/** Whether a blind case file tells it, or gives its `blank`: what somebody has found. */
export interface OfFinding {
  readonly blind: 'told' | 'finding';
}

/** The same in every place. */
function everywhere<const S extends Shown>(shown: S): Record<Destination, S> {
  return { report: shown, caseFile: shown, search: shown, fileName: shown, results: shown, log: shown };
}

export const NOWHERE = everywhere('nothing');

/** Numbers, moments, words of a fixed list: they name nobody. */
export const FACT = { ...NOWHERE, report: 'whole', caseFile: 'whole', results: 'whole' } as const;
/** An id, which the log may have to say what went wrong with. */
export const ID = { ...FACT, log: 'whole' } as const;
/** What a checker wrote. */
export const WORDS = { ...NOWHERE, report: 'words', caseFile: 'words', search: 'whole' } as const;
/** The same, of what is not searched. */
export const UNSEARCHED_WORDS = { ...WORDS, search: 'nothing' } as const;
/** What a checker wrote or took from the article. */
export const PRINTED = { ...NOWHERE, report: 'unlessPrinted', caseFile: 'unlessPrinted' } as const;
export const PARTS = { ...NOWHERE, report: 'parts', caseFile: 'parts' } as const;

/** The most that a text of a checker's takes, where its field says nothing else. */
export const PROSE = 20_000;

/** How a row keeps a field: SQLite has no booleans and no lists. */
export type Column = 'text' | 'number' | 'boolean' | 'json';

/** The column that a field of this type can have. */
export type ColumnFor<Value> = [NonNullable<Value>] extends [string]
  ? 'text'
  : [NonNullable<Value>] extends [number]
    ? 'number'
    : [NonNullable<Value>] extends [boolean]
      ? 'boolean'
      : 'json';

/** Returns one attribute of each field of a record, by field. */
export function attributeOf<
  Name extends string,
  Fields extends Readonly<Record<string, Readonly<Record<Name, unknown>>>>,
>(fields: Fields, name: Name): { readonly [Field in keyof Fields]: Fields[Field][Name] } {
  const each = Object.entries(fields).map(([field, facts]) => [field, facts[name]]);
  return Object.fromEntries(each) as { readonly [Field in keyof Fields]: Fields[Field][Name] };
}
