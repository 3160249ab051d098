import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const Meta = z.object({ id: z.string(), claim_title: z.string(), claim_context: z.string() });

/** A claim of WiCE with the sentences of the page that it cites. */
const ClaimLine = z.object({
  claim: z.string(),
  evidence: z.array(z.string()),
  /** Sets of sentences, by their numbers: each set by itself is what the page has for the claim. */
  supporting_sentences: z.array(z.array(z.int())),
  meta: Meta,
});
export type ClaimLine = z.infer<typeof ClaimLine>;

/** A claim of WiCE whose words are marked: true if the page does not say it. */
const WordsLine = ClaimLine.extend({
  claim_tokens: z.array(z.string()),
  non_supported_spans: z.array(z.boolean()),
});
export type WordsLine = z.infer<typeof WordsLine>;

/** Reads a file of claims, one JSON object a line. Throws where a line is not of that form. */
export async function readClaimLines(file: string): Promise<ClaimLine[]> {
  return readLines(file, ClaimLine);
}

/** Reads a file of claims with marked words. Throws where a line is not of that form. */
export async function readWordsLines(file: string): Promise<WordsLine[]> {
  return readLines(file, WordsLine);
}

/** Reads a file of JSON objects, one a line. Throws where one is not of that form. */
export async function readLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** Writes objects to a file, one a line as JSON. */
export async function writeLines(file: string, objects: readonly object[]): Promise<void> {
  await writeFile(file, objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
}

/** True if the page has something for the claim, so that there is a right answer to find. */
export function hasAnswer({ supporting_sentences: sets }: ClaimLine): boolean {
  return sets.some((set) => set.length > 0);
}

/** Returns where each marked word stands in its claim. Throws where one does not. */
export function tokenSpans({
  claim,
  claim_tokens: tokens,
  meta,
}: WordsLine): { start: number; end: number }[] {
  let from = 0;
  return tokens.map((token) => {
    const start = claim.indexOf(token, from);
    if (start === -1) throw new Error(`claim ${meta.id} does not have its word ${token}`);
    from = start + token.length;
    return { start, end: from };
  });
}
