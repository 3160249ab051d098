import { TickmarkError } from '../kernel/errors.ts';
import type { AnnotationFile, ReadAnnotation } from './annotation.ts';
import { annotationsTooLarge, MAX_ANNOTATION_BYTES, MAX_ANNOTATIONS, MAX_DEPTH } from './limits.ts';
import { hasType, quoteIn, HypothesisAnnotation } from './shapes.ts';
import { readWebAnnotation } from './w3c.ts';

/** The format of a file, and its entries before any of them is read. */
type Contents = { kind: 'w3c' | 'hypothesis'; items: readonly unknown[]; textHash: string | null };

/**
 * Reads a file of annotations: W3C Web Annotations (a collection, a page, a list, or one alone) or those of
 * Hypothesis (its API's answer, or its export). Throws annotationsTooLarge, annotationsTooDeep, annotationsTooMany,
 * and annotationsUnreadable for anything else, also if none of its entries can be read.
 */
export function readAnnotations(bytes: Uint8Array, name: string): AnnotationFile {
  const contents = contentsOf(bytes, name);
  if (contents === null) throw new TickmarkError('annotationsUnreadable', { name });
  const { kind, items, textHash } = contents;
  if (items.length > MAX_ANNOTATIONS)
    throw new TickmarkError('annotationsTooMany', { name, count: items.length, limit: MAX_ANNOTATIONS });
  const { annotations, unreadable } = kind === 'w3c' ? readAll(items) : readHypothesis(items);
  if (annotations.length > MAX_ANNOTATIONS)
    throw new TickmarkError('annotationsTooMany', {
      name,
      count: annotations.length,
      limit: MAX_ANNOTATIONS,
    });
  if (annotations.length === 0 && unreadable.length > 0)
    throw new TickmarkError('annotationsUnreadable', { name });
  return { annotations, unreadable, textHash };
}

/** True if bytes look like a file of annotations. Errors are then reported as those of annotations. */
export function looksLikeAnnotations(bytes: Uint8Array): boolean {
  try {
    return contentsOf(bytes, '') !== null;
  } catch {
    return false;
  }
}

function readAll(items: readonly unknown[]): Pick<AnnotationFile, 'annotations' | 'unreadable'> {
  const annotations: ReadAnnotation[] = [];
  const unreadable: number[] = [];
  for (const [index, item] of items.entries()) {
    const read = readWebAnnotation(item, index + 1);
    if (read === null) unreadable.push(index + 1);
    else annotations.push(...read);
  }
  return { annotations, unreadable };
}

function contentsOf(bytes: Uint8Array, name: string): Contents | null {
  if (bytes.byteLength > MAX_ANNOTATION_BYTES) throw annotationsTooLarge(name, bytes.byteLength);
  const json = new TextDecoder().decode(bytes);
  if (nestingOf(json, MAX_DEPTH) > MAX_DEPTH) throw new TickmarkError('annotationsTooDeep', { name });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  return itemsIn(value);
}

function itemsIn(value: unknown): Contents | null {
  if (Array.isArray(value)) return listIn(value);
  if (!isObject(value)) return null;
  const { rows, annotations } = value;
  if (Array.isArray(rows))
    return { kind: 'hypothesis', items: rows.concat(repliesIn(value)), textHash: null };
  if (Array.isArray(annotations)) return { kind: 'hypothesis', items: annotations, textHash: null };
  const graph = value['@graph'];
  if (Array.isArray(graph)) return listIn(graph);
  const types = typesOf(value);
  if (hasType(types, 'Annotation')) return { kind: 'w3c', items: [value], textHash: null };
  if (!hasType(types, 'AnnotationCollection') && !hasType(types, 'AnnotationPage')) return null;
  const hash = value['tickmark:textSha256'];
  return { kind: 'w3c', items: pagesIn(value), textHash: typeof hash === 'string' ? hash : null };
}

/** A bare list is from Hypothesis if its entries have accounts, and W3C if its entries say so. */
function listIn(list: readonly unknown[]): Contents | null {
  const first = list.find(isObject);
  if (first === undefined) return null;
  if (typeof first['user'] === 'string' && first['type'] === undefined)
    return { kind: 'hypothesis', items: list, textHash: null };
  if (!list.some((item) => isObject(item) && hasType(typesOf(item), 'Annotation'))) return null;
  return { kind: 'w3c', items: list, textHash: null };
}

/** The annotations of a collection and of the pages in it, one after the other. */
function pagesIn(value: Record<string, unknown>): unknown[] {
  const items: unknown[] = [];
  let page: unknown = hasType(typesOf(value), 'AnnotationPage') ? value : (value['first'] ?? value);
  // Each page is nested in the one before, so the limit of depth limits their number.
  while (isObject(page)) {
    const own = page['items'];
    if (Array.isArray(own)) for (const item of own) items.push(item);
    page = page['next'];
  }
  return items;
}

function repliesIn({ replies }: Record<string, unknown>): unknown[] {
  return Array.isArray(replies) ? replies : [];
}

function typesOf(value: Record<string, unknown>): string[] {
  const types = value['type'] ?? value['@type'];
  return [types].flat().filter((type) => typeof type === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns how deeply objects and lists are nested in a JSON text, without parsing it. The count stops at `enough`.
 * For a text that is no JSON the number means nothing.
 */
function nestingOf(json: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < json.length && deepest <= enough; at++) {
    const character = json.charCodeAt(at);
    if (isInString) {
      if (character === 0x5c) at++;
      else if (character === 0x22) isInString = false;
    } else if (character === 0x22) isInString = true;
    else if (character === 0x7b || character === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x7d || character === 0x5d) depth--;
  }
  return deepest;
}

/**
 * Returns Hypothesis' annotations as entries, with replies put below what they answer, and the numbers of those that cannot
 * be read. Its positions count in the text of the web page as it was shown, which is another text: they are left out.
 */
function readHypothesis(rows: readonly unknown[]): {
  annotations: ReadAnnotation[];
  unreadable: number[];
} {
  const unreadable: number[] = [];
  const read = rows.flatMap((row, index) => {
    const parsed = HypothesisAnnotation.safeParse(row);
    if (parsed.success && isOne(parsed.data)) return [{ number: index + 1, row: parsed.data }];
    unreadable.push(index + 1);
    return [];
  });
  const ids = new Set(read.map(({ row }) => row.id));
  const answers = new Map<string, string[]>();
  const annotations: ReadAnnotation[] = [];
  for (const { row } of read.toSorted((a, b) => earlier(a.row.created, b.row.created))) {
    const root = row.references?.[0];
    if (root === undefined || !ids.has(root)) continue;
    const words = [annotatorOf(row), row.text ?? ''].filter((part) => part !== null && part !== '');
    answers.set(root, [...(answers.get(root) ?? []), `↳ ${words.join(': ')}`]);
  }
  for (const { number, row } of read) {
    const root = row.references?.[0];
    if (root !== undefined && ids.has(root)) continue;
    const texts = [row.text?.trim() ?? '', ...(answers.get(row.id ?? '') ?? [])];
    const quotes = (row.target ?? []).map(({ selector }) => quoteIn(selector ?? []));
    const found = quotes.filter((quote) => quote !== null);
    for (const quote of found.length === 0 ? [null] : found)
      annotations.push({
        number,
        annotator: annotatorOf(row),
        at: row.updated ?? row.created ?? null,
        text: texts.filter((text) => text !== '').join('\n'),
        tags: (row.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ''),
        links: [],
        quote,
        position: null,
      });
  }
  return { annotations, unreadable };
}

/** True for an object with any of these fields; objects of another kind have none. */
function isOne({ text, tags, target, user }: HypothesisAnnotation): boolean {
  return user !== undefined && (target !== undefined || typeof text === 'string' || Array.isArray(tags));
}

/** The name that a user shows, else that of the account: 'acct:jan@hypothes.is' is jan. */
function annotatorOf({ user, user_info: info }: HypothesisAnnotation): string | null {
  const shown = info?.display_name?.trim() ?? '';
  const account = (user ?? '')
    .replace(/^acct:/, '')
    .replace(/@.*$/, '')
    .trim();
  const name = shown === '' ? account : shown;
  return name === '' ? null : name.slice(0, 200);
}

function earlier(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
