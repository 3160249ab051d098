import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { sameWords } from '../../core/match/checks/hint-features.ts';
import type { ClaimText } from '../../core/match/passage.ts';
import { readLines } from './passage-data.ts';

/** A claim that was checked. */
export interface CheckedClaim {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
  readonly subtitle: string;
}

/** A post that repeats checked claims; `right` has their ids, and is empty where nobody has said which they are. */
export interface Post {
  readonly id: string;
  readonly text: string;
  readonly right: ReadonlySet<string>;
}

const ClaimLine = z.object({
  vclaim_id: z.string(),
  vclaim: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
});

/** Reads checked claims: one JSON object a line, or a table (id, claim, title) with headings. Throws where they are of another form. */
export async function readCheckedClaims(file: string): Promise<CheckedClaim[]> {
  if (file.endsWith('.jsonl'))
    return (await readLines(file, ClaimLine)).map(({ vclaim_id: id, vclaim: claim, title, subtitle }) => ({
      id,
      claim,
      title,
      subtitle: subtitle ?? '',
    }));
  const [, ...rows] = await rowsOf(file);
  return rows.map(([id = '', claim = '', title = '']) => ({ id, claim, title, subtitle: '' }));
}

/** Reads posts, a table (id, text), and which claims they repeat, from the file beside it whose name ends in .qrels. */
export async function readPosts(file: string): Promise<Post[]> {
  const answers = file.replace(/(?:-queries)?\.tsv$/u, '.qrels');
  const right = new Map<string, Set<string>>();
  if (answers !== file && existsSync(answers))
    for (const line of (await readFile(answers, 'utf8')).split('\n')) {
      const [post = '', , claim = '', is] = line.trim().split(/\s+/u);
      if (is === '1') right.set(post, (right.get(post) ?? new Set()).add(claim));
    }
  return (await rowsOf(file))
    .filter(([id = '', text = '']) => id !== '' && !/^(?:tweet_content|tweet_text)$/u.test(text))
    .map(([id = '', text = '']) => ({ id, text, right: right.get(id) ?? new Set() }));
}

/** The words of the right checks of a post: others that have the same are as right. */
export function rightWordsOf(
  { right }: Post,
  checks: readonly { readonly id: string; readonly claim: string }[],
): Set<string> {
  return new Set(checks.filter(({ id }) => right.has(id)).map(({ claim }) => sameWords(claim)));
}

async function rowsOf(file: string): Promise<string[][]> {
  const { data } = Papa.parse<string[]>(await readFile(file, 'utf8'), { delimiter: '\t' });
  return data.filter((row) => row.length > 1);
}

/** What stands below a post: who wrote it, and on which day. */
const SIGNATURE = /\s[—-]\s*([^—]{1,80}\(@\w+\))\s*(?:\p{L}+ \d{1,2}, \d{1,4})?\s*$/u;

/** A post as a claim. Its day is not used: a check of years ago is worth as much as one of last week. */
export function claimOfPost({ text }: Post): ClaimText {
  return {
    text,
    language: 'en',
    published: null,
    title: '',
    before: '',
    speaker: SIGNATURE.exec(text)?.[1] ?? null,
  };
}
