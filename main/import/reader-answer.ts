import { z } from '../../core/zod.ts';
import { ErrorDetail, TickmarkError } from '../../core/errors.ts';
import { ParsedArticle } from '../../core/parsed-article.ts';

/** What the reader may find wrong with a file. Anything else from there is not believed. */
const Found = z.enum([
  'fileBinary',
  'fileTooLarge',
  'formatUnknown',
  'encodingWrong',
  'noArticle',
  'internal',
]);

const Answer = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), error: z.object({ code: Found, detail: ErrorDetail }) }),
]);

/**
 * Checks what the reader said of the file `name`: it reads what anybody may have written, so nothing that it says is
 * taken on trust. Returns the article; throws the error that it found, or `readerAnswer` for what does not hold.
 */
export function checkAnswer(answer: unknown, name: string): ParsedArticle {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new TickmarkError('readerAnswer', { name, problem: problemOf(parsed.error) });
  if (!parsed.data.ok) {
    const { code, detail } = parsed.data.error;
    throw new TickmarkError(code, { ...detail, name });
  }
  const article = ParsedArticle.safeParse(parsed.data.value);
  if (!article.success) throw new TickmarkError('readerAnswer', { name, problem: problemOf(article.error) });
  return article.data;
}

function problemOf(error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? '' : `${first.path.join('.')} ${first.message}`.trim().slice(0, 200);
}
