import type { ReadAnnotation } from './annotation.ts';
import { quoteIn } from './selectors.ts';
import { HypothesisAnnotation } from './shapes.ts';

/**
 * Returns Hypothesis' annotations as entries, with replies put below what they answer, and the numbers of those that cannot
 * be read. Its positions count in the text of the web page as it was shown, which is another text: they are left out.
 */
export function readHypothesis(rows: readonly unknown[]): {
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

/** True for what says anything at all: an object of something else has none of these. */
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
