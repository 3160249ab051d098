import { z } from '../../../core/kernel/zod.ts';
import { ErrorDetail, TickmarkError } from '../../../core/kernel/errors.ts';
import { PagePicture, SmallPicture } from '../../../core/model/attachment/shown-attachment.ts';
import {
  MAX_BLOCKS,
  MAX_SENTENCES,
  MAX_TEXT,
  ParsedFile,
  PlainText,
} from '../../../core/model/article/parsed-article.ts';
import { imageSize } from '../../../core/report/image-size.ts';

/** What the reader may find wrong with a file. Anything else from there is not believed. */
const Found = z.enum([
  'fileArchive',
  'fileBinary',
  'fileTooLarge',
  'fileManyParts',
  'formatUnknown',
  'encodingWrong',
  'noArticle',
  'passwordNeeded',
  'passwordWrong',
  'fileEncrypted',
  'scanOnly',
  'fileDamaged',
  'fileBomb',
  'markupRefused',
  'internal',
]);

const Answer = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), error: z.object({ code: Found, detail: ErrorDetail }) }),
]);

/**
 * How long what the reader says may be, by the name that it has anywhere in an answer: a text grows with what stands between its
 * blocks and with marks that are kept apart.
 */
const MOST: ReadonlyMap<string, number> = new Map([
  ['text', 3 * MAX_TEXT],
  ['blocks', MAX_BLOCKS],
  ['sentences', MAX_SENTENCES],
  ['remarks', MAX_BLOCKS],
  ['warnings', 1000],
  ['items', 1000],
]);
/** The same of anything else: a title, what is wrong with a file. */
const MOST_ELSE = 20_000;

/**
 * Returns the name of what is longer in an answer than anything may be, or null. Lengths alone are asked, so that this process is held
 * up by no answer, however long.
 */
function tooLong(value: unknown, depth = 0): string | null {
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  const names = Object.keys(value);
  if (names.length > 100) return 'fields';
  for (const name of names) {
    const part: unknown = Reflect.get(value, name);
    if (typeof part === 'string' || Array.isArray(part)) {
      if (part.length > (MOST.get(name) ?? MOST_ELSE)) return name;
    } else if (!ArrayBuffer.isView(part)) {
      const within = tooLong(part, depth + 1);
      if (within !== null) return within;
    }
  }
  return null;
}

/**
 * Checks what the reader said of the file `name`: it reads what anybody may have written, so nothing that it says is
 * taken on trust. Returns what is in the file; throws the error that it found, or `readerAnswer` for what does not hold.
 */
export function checkAnswer(answer: unknown, name: string): ParsedFile {
  return valueIn(answer, name, ParsedFile);
}

/**
 * Checks what the reader said of a page of the file `name`: a PNG of the size that it says. Returns the picture; throws as
 * checkAnswer does.
 */
export function checkPage(answer: unknown, name: string): PagePicture {
  const picture = valueIn(answer, name, PagePicture);
  const size = imageSize(picture.bytes);
  if (size?.mediaType !== picture.type || size.width !== picture.width || size.height !== picture.height)
    throw new TickmarkError('readerAnswer', { name, problem: 'picture' });
  return picture;
}

/**
 * Checks what the reader made of the picture `name`: a JPEG of the size that it says. Returns it; throws as checkAnswer does.
 */
export function checkPicture(answer: unknown, name: string): SmallPicture {
  const picture = valueIn(answer, name, SmallPicture);
  const size = imageSize(picture.bytes);
  if (size?.mediaType !== picture.type || size.width !== picture.width || size.height !== picture.height)
    throw new TickmarkError('readerAnswer', { name, problem: 'picture' });
  return picture;
}

/** Checks what the reader made of the file `name` as plain text. Returns it; throws as checkAnswer does. */
export function checkText(answer: unknown, name: string): PlainText {
  return valueIn(answer, name, PlainText);
}

function valueIn<Value>(answer: unknown, name: string, schema: z.ZodType<Value>): Value {
  const long = tooLong(answer);
  if (long !== null) throw new TickmarkError('readerAnswer', { name, problem: `${long} too long` });
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new TickmarkError('readerAnswer', { name, problem: problemOf(parsed.error) });
  if (!parsed.data.ok) {
    const { code, detail } = parsed.data.error;
    throw new TickmarkError(code, { ...detail, name });
  }
  const file = schema.safeParse(parsed.data.value);
  if (!file.success) throw new TickmarkError('readerAnswer', { name, problem: problemOf(file.error) });
  return file.data;
}

function problemOf(error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? '' : `${first.path.join('.')} ${first.message}`.trim().slice(0, 200);
}
