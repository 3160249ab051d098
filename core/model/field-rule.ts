/** Every destination of data that leaves a library, or lies beside it. */
export type Destination = 'report' | 'caseFile' | 'search' | 'fileName' | 'results' | 'log';

/**
 * What a destination shows of a field.
 * - whole: the value as it is. Only for values that nobody types: ids, numbers, moments, words of a fixed list, and
 *   the article's own text
 * - words: the text without what names a protected source
 * - unlessPrinted: the same, but words that the article itself has may stay
 * - address, addressBar: the whole address, or else nothing or a bar, because half an address still leads somewhere
 * - file, fileOnly: a file's hash, but not that of a protected source's file. If the hash is not shown, `fileOnly`
 *   shows nothing of the thing that has it either
 * - day: only the day of a moment
 * - another: a new value that is made for the destination and says nothing about this one
 * - nothing: no value
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

/** What a destination shows of a field that contains further fields: as their own rules say, or nothing. */
export type NestShown = 'parts' | 'nothing';
export type Shown = LeafShown | NestShown;

/** What each place shows. */
export type Places<S extends Shown = Shown> = Readonly<Record<Destination, S>>;

type Primitive = string | number | boolean;

interface Rule<Value, S extends Shown> {
  /** What is shown of it if the thing itself does not belong to a protected source. */
  readonly open: Places<S>;
  /** The value that replaces it if it is not shown in a file that must have the field; null if this is left out. */
  readonly blank?: Value;
}

export interface Leaf<Value> extends Rule<Value, LeafShown> {
  /** The most UTF-16 units that the field takes. A bar can be longer than the words that it covers. */
  readonly room?: number;
}

export interface Nest<Value, Inner> extends Rule<Value, NestShown> {
  readonly parts: RulesOf<Inner>;
}

/** The rule that a field of this type can have. A field that contains further fields has a rule for each of them. */
export type RuleFor<Value> = [NonNullable<Value>] extends [Primitive]
  ? Leaf<Value>
  : NonNullable<Value> extends readonly (infer Item)[]
    ? [Item] extends [Primitive]
      ? Leaf<Value>
      : Nest<Value, EveryField<Item>>
    : Nest<Value, EveryField<NonNullable<Value>>>;

/** The fields of a thing that is one of several kinds: all that any of the kinds has. */
type EveryField<Union> = {
  [Field in Union extends unknown ? keyof Union : never]: Union extends unknown
    ? Field extends keyof Union
      ? Union[Field]
      : never
    : never;
};

/** One rule for every field of a thing, also optional ones. A field without a rule is a type error. */
export type RulesOf<Row, Besides = unknown> = {
  readonly [Field in keyof Row]-?: RuleFor<Row[Field]> & Besides;
};

/** What is shown of a field of a protected source itself. */
export interface OfSource {
  readonly covered: Places;
}

/** Whether a blind case file includes it, or replaces it by its `blank` because it is a finding. */
export interface OfFinding {
  readonly blind: 'told' | 'finding';
}

/** The same in every place. */
function everywhere<const S extends Shown>(shown: S): Record<Destination, S> {
  return { report: shown, caseFile: shown, search: shown, fileName: shown, results: shown, log: shown };
}

export const NOWHERE = everywhere('nothing');

/** Numbers, moments and words of a fixed list, which name nobody. */
export const FACT = { ...NOWHERE, report: 'whole', caseFile: 'whole', results: 'whole' } as const;
/** An id, which the log may contain to say what something went wrong with. */
export const ID = { ...FACT, log: 'whole' } as const;
/** What a checker wrote. */
export const WORDS = { ...NOWHERE, report: 'words', caseFile: 'words', search: 'whole' } as const;
/** The same for text that is not searched. */
export const UNSEARCHED_WORDS = { ...WORDS, search: 'nothing' } as const;
/** What a checker wrote or took from the article. */
export const PRINTED = { ...NOWHERE, report: 'unlessPrinted', caseFile: 'unlessPrinted' } as const;
export const PARTS = { ...NOWHERE, report: 'parts', caseFile: 'parts' } as const;

/** The greatest length of a checker's text, unless its field says otherwise. */
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
