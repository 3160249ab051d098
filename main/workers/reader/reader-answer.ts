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
import { PictureFacts } from '../../../core/model/picture/picture-facts.ts';
import { MadeFingerprint } from '../../../core/pictures/fingerprint-request.ts';
import { FoundScans, ScannedPage } from '../../../core/ocr/scan-request.ts';
import { imageSize } from '../../../core/report/image-size.ts';

/** The errors that the reader may report. Any other is not believed. */
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
  'filePixels',
  'onlySource',
  'copyProtected',
  'wordTooOld',
  'isPicture',
  'pictureNotRead',
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
 * The greatest length of a value in an answer, by its name. A text grows by the separators of its blocks and by marks
 * that are kept apart.
 */
const MOST: ReadonlyMap<string, number> = new Map([
  ['text', 3 * MAX_TEXT],
  ['blocks', MAX_BLOCKS],
  ['sentences', MAX_SENTENCES],
  ['remarks', MAX_BLOCKS],
  ['warnings', 1000],
  ['items', 1000],
]);
/** The same for any other value: a title, or an error's details. */
const MOST_ELSE = 20_000;

/**
 * Returns the name of a value in an answer that is too long, or null. Only lengths are read, so that no answer can
 * block this process.
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
 * Checks the reader's answer about the file `name`. The reader parses files that anybody may have written, so nothing
 * that it says is trusted. Returns the contents of the file; throws the reported error, or `readerAnswer` for an
 * invalid answer.
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

/**
 * Checks what the reader said of the pages of the file `name`, or a page that is to be recognized: as many shades as it has pixels. Returns it;
 * throws as checkAnswer does.
 */
export function checkScan(answer: unknown, name: string): FoundScans | ScannedPage {
  return valueIn(answer, name, z.union([FoundScans, ScannedPage]));
}

/** Checks what the reader found that the picture `name` says of itself. Returns it; throws as checkAnswer does. */
export function checkFacts(answer: unknown, name: string): PictureFacts {
  return valueIn(answer, name, PictureFacts);
}

/** Checks what the reader found that the picture `name` looks like. Returns it; throws as checkAnswer does. */
export function checkFingerprint(answer: unknown, name: string): MadeFingerprint {
  return valueIn(answer, name, MadeFingerprint);
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
