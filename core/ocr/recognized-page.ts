import { z } from '../kernel/zod.ts';

/** The languages that are recognized, with the names that Tesseract's data have for them. */
export const ocrLanguages = { nl: 'nld', en: 'eng', de: 'deu', fr: 'fra', es: 'spa' } as const;
export const OcrLanguage = z.enum(['nl', 'en', 'de', 'fr', 'es']) satisfies z.ZodType<
  keyof typeof ocrLanguages
>;
export type OcrLanguage = z.infer<typeof OcrLanguage>;

/** Returns the languages that a text is recognized in unless a checker chooses others: the article's own, and English. */
export function defaultOcrLanguages(article: string | null): OcrLanguage[] {
  const own = OcrLanguage.safeParse(article?.slice(0, 2));
  return own.success && own.data !== 'en' ? [own.data, 'en'] : ['en'];
}

/** Where something stands on a page, in pixels. */
const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
type Box = z.infer<typeof Box>;
const Percent = z.number().min(0).max(100);

/** A page as the engine tells it: blocks of paragraphs of lines of words. Confidences are percentages. */
const EnginePage = z.object({
  blocks: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          lines: z.array(
            z.object({
              words: z.array(
                z.object({
                  text: z.string(),
                  confidence: Percent,
                  bbox: Box,
                  symbols: z.array(z.object({ text: z.string(), confidence: Percent })),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A word that was recognized: how sure the engine is of it, and of the letter that it is least sure of, in percent. */
export interface RecognizedWord {
  readonly text: string;
  readonly confidence: number;
  readonly weakest: number;
  /** Where it stands on the page that was recognized, in pixels. */
  readonly box: Box;
}
export type RecognizedLine = readonly RecognizedWord[];

/** The paragraphs of a page in reading order, as lines of words. */
export type RecognizedPage = readonly (readonly RecognizedLine[])[];

/** Returns a page of the engine's JSON. Throws where it is another form: then the engine is another one. */
export function pageOfEngine(json: string): RecognizedPage {
  const { blocks } = EnginePage.parse(JSON.parse(json));
  return blocks
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ lines }) =>
      lines
        .map(({ words }) =>
          words.flatMap(({ text, confidence, symbols, bbox: box }): RecognizedWord[] => {
            const trimmed = text.trim();
            const weakest = symbols.reduce((least, symbol) => Math.min(least, symbol.confidence), 100);
            return trimmed === '' ? [] : [{ text: trimmed, confidence, weakest, box }];
          }),
        )
        .filter((line) => line.length > 0),
    )
    .filter((lines) => lines.length > 0);
}

/** How sure the engine is of a page: the mean over its letters and digits, in percent; 0 for a page without any. */
export function confidenceOf(page: RecognizedPage): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of page.flat(2)) {
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    sum += count * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** How far the pages of a file were recognized: where it is stopped, it goes on from there. */
export const ScanProgress = z.object({
  /** The page that comes next, from 1. */
  next: z.int().min(1),
  languages: z.array(OcrLanguage).min(1).max(5),
  /** Words that were recognized so far, and how many of them are unsure. */
  words: z.int().min(0),
  unsure: z.int().min(0),
  /** Pages that could not be drawn or recognized. */
  failed: z.array(z.int().min(1)),
  /** Pages on which no text was found: they are blank, or what is on them was not seen. */
  empty: z.array(z.int().min(1)),
  /** How the last page lay, in quarters: the next one is tried so first. */
  quarters: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});
export type ScanProgress = z.infer<typeof ScanProgress>;

/** Returns the progress of a file of which nothing was recognized yet. */
export function noProgress(languages: readonly OcrLanguage[]): ScanProgress {
  return { next: 1, languages: [...languages], words: 0, unsure: 0, failed: [], empty: [], quarters: 0 };
}
