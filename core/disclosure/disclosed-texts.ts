import { allEntries } from '../casefile/contents.ts';
import type { CaseContents } from '../casefile/contents.ts';
import { isLive } from '../model/claim/claim.ts';
import type { ArticleState } from '../contract/index.ts';
import type { Event } from '../model/history/event.ts';
import type { ArticleChecks } from '../model/source/article-checks.ts';
import type { Source } from '../model/source/source.ts';
import type { MaybeProtected } from '../protection/known-by.ts';
import type { Id } from '../kernel/ids.ts';
import { disclosedEntries } from '../report/model/entries.ts';
import { reportedSources } from '../report/model/sources-part.ts';
import { reportRows } from '../report/model/report-rows.ts';
import { isPrinted } from '../protection/names/printed.ts';
import type { Redaction } from '../protection/redaction.ts';
import type { Shown, Destination } from '../model/field-rule.ts';
import { rulesOf, type AnyRule } from '../protection/rules/disclose.ts';
import type { Ruled } from '../protection/rules/rules.ts';

/** A text that somebody wrote and that is disclosed, after what names a protected source was taken out, and where it stands. */
export interface DisclosedText {
  entity: Ruled;
  /** Null for what is disclosed without an id. */
  id: string | null;
  /** The field, as a path where it lies within another: `note`, `attribution.speaker`, `attachments.0.name`. */
  field: string;
  /** The claim that it belongs to, if any. */
  claimId: Id | null;
  /** The entry of the history that has it, where the thing itself no longer does. */
  entryId: Id | null;
  words: string;
}

/** The same, with what is shown of it, and where what it belongs to begins in the article. */
type WrittenText = DisclosedText & { shown: Shown; start: number };

/** What a checker wrote or may have: not ids, words of a fixed list, or the article's own text. */
const isWritten = {
  whole: false,
  words: true,
  unlessPrinted: true,
  address: true,
  addressBar: true,
  file: false,
  fileOnly: false,
  day: false,
  another: false,
  parts: false,
  nothing: false,
} as const satisfies Record<Shown, boolean>;

/** What of an article a report is made of. */
export interface ReportContent {
  state: ArticleState;
  /** Its history where the report lists that, and protected evidence of other versions and protected sources, whose entries are not listed. */
  events: readonly Event[];
  hidden: readonly MaybeProtected[];
  /** The sources that it lists; none where it lists none. */
  sources: readonly Source[];
  /** What it says of quotations and the proof list; null for nothing. */
  checks: ArticleChecks | null;
  /** Whether the checkers' notes are in it. */
  notes: boolean;
}

/**
 * Returns every text that somebody wrote and that a report with this redaction may show of an article, once for each
 * place.
 */
export function textsOfReport(
  { state, events, hidden, sources, checks, notes }: ReportContent,
  redaction: Redaction,
): DisclosedText[] {
  const { article, version, claims, evidence, reviews } = reportRows(state, redaction);
  const live = new Set(claims.filter(isLive).map(({ id }) => id));
  const found = [
    ...textsOf('article', article, 'report'),
    ...textsOf('version', version, 'report'),
    ...claims.filter(isLive).flatMap((row) => textsOf('claim', row, 'report', row.id)),
    ...ofClaims(evidence, live).flatMap((row) => textsOf('evidence', row, 'report', row.claimId)),
    ...ofClaims(reviews, live).flatMap((row) => textsOf('review', row, 'report', row.claimId)),
    ...reportedSources(sources, redaction)
      .flatMap((row) => textsOf('source', row, 'report'))
      .filter(({ field }) => !unlisted.includes(field)),
    // A report shows only what an entry made of a claim.
    ...disclosedEntries(events, { evidence: [...hidden, ...state.evidence], redaction })
      .filter(({ entity }) => entity === 'claim')
      .flatMap(({ id, entityId, to }) => textsOf('claim', { ...to, id: entityId }, 'report', entityId, id)),
  ];
  return [
    ...once(found, [version.text]).filter(({ field }) => notes || field !== 'note'),
    ...textsOfChecks(checks, redaction),
  ];
}

/** What a list of sources does not have of them. */
const unlisted = ['restriction', 'contact', 'note'];

/** What is told of the sources that the quotations and the proof list were compared with: their names and their words. */
function textsOfChecks(checks: ArticleChecks | null, { clean }: Redaction): DisclosedText[] {
  if (checks === null) return [];
  const where = { claimId: null, entryId: null };
  const words = [
    ...checks.quotations.flatMap(({ matches }) => matches.slice(0, 1).map(({ excerpt }) => excerpt)),
    ...checks.proof.flatMap(({ finding }) => (finding?.state === 'otherwise' ? [finding.words] : [])),
  ];
  return [
    ...checks.sources.map(({ name, sourceIds }) => ({
      ...where,
      entity: 'source' as const,
      id: sourceIds[0] ?? null,
      field: 'title',
      words: clean(name),
    })),
    ...[...new Set(words)].map((text) => ({
      ...where,
      entity: 'evidence' as const,
      id: null,
      field: 'quotation',
      words: clean(text),
    })),
  ];
}

function ofClaims<Row extends { claimId: string }>(rows: readonly Row[], claims: ReadonlySet<string>): Row[] {
  return rows.filter(({ claimId }) => claims.has(claimId));
}

/**
 * Returns every text that somebody wrote in what a case file holds, in its rows and in what its history says that stood there
 * once; each once in each place. `contents` are those that `makeCase` gives.
 */
export function textsOfCase(contents: CaseContents): DisclosedText[] {
  const { article, versions, claims, evidence, reviews, sources, proofTicks, merges, origin } = contents;
  const claimOf = new Map<string, Id>([
    ...claims.map(({ id }) => [id, id] as const),
    ...[...evidence, ...reviews].map(({ id, claimId }) => [id, claimId] as const),
  ]);
  const found = [
    ...textsOf('article', article, 'caseFile'),
    ...versions.flatMap((row) => textsOf('version', row, 'caseFile')),
    ...claims.flatMap((row) => textsOf('claim', row, 'caseFile', row.id)),
    ...evidence.flatMap((row) => textsOf('evidence', row, 'caseFile', row.claimId)),
    ...reviews.flatMap((row) => textsOf('review', row, 'caseFile', row.claimId)),
    ...sources.flatMap((row) => textsOf('source', row, 'caseFile')),
    ...proofTicks.flatMap((row) => textsOf('proofTick', row, 'caseFile')),
    ...merges.flatMap((row) => textsOf('merge', row, 'caseFile')),
    ...(origin === null ? [] : textsOf('origin', origin, 'caseFile')),
    ...allEntries(contents).flatMap(({ event: { id, entity, entityId, from, to } }) =>
      [from, to].flatMap((patch) =>
        textsOf(entity, { ...patch, id: entityId }, 'caseFile', claimOf.get(entityId) ?? null, id),
      ),
    ),
  ];
  return once(
    found,
    versions.map(({ text }) => text),
  );
}

/** The texts in a thing’s fields that its rules disclose to this destination. */
function textsOf(
  entity: Ruled,
  row: object,
  destination: Destination,
  claimId: Id | null = null,
  entryId: Id | null = null,
): WrittenText[] {
  const id = 'id' in row && typeof row.id === 'string' ? row.id : null;
  const start = 'start' in row && typeof row.start === 'number' ? row.start : 0;
  const found: WrittenText[] = [];
  eachText(rulesOf(entity), row, destination, '', (field, words, shown) => {
    found.push({ entity, id, field, claimId, entryId, words, shown, start });
  });
  return found;
}

type OnText = (field: string, words: string, shown: Shown) => void;

/** Tells of all words in a thing's fields, and in those within them; `before` is what the path of each begins with. */
function eachText(
  known: Rules,
  values: object,
  destination: Destination,
  before: string,
  tell: OnText,
): void {
  const row = values as Readonly<Record<string, unknown>>;
  for (const [field, rule] of fieldsWithWords(known, destination)) {
    const value = row[field];
    if (value === null || value === undefined || !Object.hasOwn(row, field)) continue;
    if (!Array.isArray(value)) eachTextOf(rule, value, destination, before + field, tell);
    else
      for (const [at, item] of value.entries())
        eachTextOf(rule, item, destination, `${before}${field}.${String(at)}`, tell);
  }
}

function eachTextOf(
  { parts, open }: AnyRule,
  item: unknown,
  destination: Destination,
  name: string,
  tell: OnText,
): void {
  const shown = open[destination];
  if (typeof item === 'string') {
    if (isWritten[shown] && item.trim() !== '') tell(name, item, shown);
  } else if (parts !== undefined && typeof item === 'object' && item !== null)
    eachText(parts, item, destination, `${name}.`, tell);
}

type Rules = Readonly<Record<string, AnyRule>>;

const fieldsOfRules = new WeakMap<Rules, Map<Destination, readonly (readonly [string, AnyRule])[]>>();

/** The fields of a thing that can have words in them: listed once, for there are thousands of rows with the same few. */
function fieldsWithWords(known: Rules, destination: Destination): readonly (readonly [string, AnyRule])[] {
  const byDestination =
    fieldsOfRules.get(known) ?? new Map<Destination, readonly (readonly [string, AnyRule])[]>();
  fieldsOfRules.set(known, byDestination);
  const fields =
    byDestination.get(destination) ??
    Object.entries(known).filter(
      ([, { parts, open }]) => parts !== undefined || isWritten[open[destination]],
    );
  byDestination.set(destination, fields);
  return fields;
}

/**
 * What a row says needs not be said again of the entry that made it so. Nor is what the article itself has, which is not taken
 * out either.
 */
function once(texts: readonly WrittenText[], printed: readonly string[]): DisclosedText[] {
  const seen = new Map<string, Set<string>>();
  const found: DisclosedText[] = [];
  for (const { shown, start, ...text } of texts) {
    const { entity, id, field, words } = text;
    if (shown === 'unlessPrinted' && printed.some((article) => isPrinted(words, article, start))) continue;
    const places = seen.get(words) ?? new Set();
    const place = `${entity} ${field.replace(/\.\d+/g, '')} ${String(id)}`;
    if (places.has(place)) continue;
    seen.set(words, places.add(place));
    found.push(text);
  }
  return found;
}
