import { resampled, turned, type GrayPicture, type QuarterTurns } from '../../../core/ocr/gray-picture.ts';
import { preparePage, type PreparedPage } from '../../../core/ocr/prepare-page.ts';
import { confidenceOf, type OcrLanguage, type RecognizedPage } from '../../../core/ocr/recognized-page.ts';
import { doubted, hasFigures, SECOND_SCALE } from '../../../core/ocr/second-look.ts';
import type { OcrEngine } from './engine.ts';

/** A page that was recognized, and how it lay. */
export interface UprightPage {
  readonly page: RecognizedPage;
  /** How sure the engine is of it, in percent. */
  readonly confidence: number;
  /** By how many quarters it had to be turned clockwise to be upright. */
  readonly quarters: QuarterTurns;
}

/** A page of which the engine is as sure as this stands upright: upside down it never gets there. */
const UPRIGHT = 75;
/**
 * The engine itself reads a page that was turned clockwise by a quarter: so it reads all four ways, as they are or upside down. The others are
 * for a page whose layout it does not see through.
 */
const ORDER: readonly QuarterTurns[] = [0, 2, 1, 3];

/** The ground of a page that was prepared. */
const LIGHT = 255;

/**
 * Recognizes a page whichever way it lies: as it is, and if the engine is not sure of that, in the other three ways too; the one that it
 * is surest of is right. `likely` is how the page before it lay. Figures are looked at twice.
 * A blank page has no words.
 */
export function recognizeUpright(
  engine: OcrEngine,
  given: GrayPicture,
  languages: readonly OcrLanguage[],
  likely: QuarterTurns,
): UprightPage {
  const prepared = preparePage(given);
  let best: UprightPage = { page: [], confidence: 0, quarters: likely };
  let chosen = prepared.picture;
  if (prepared.isBlank) return best;
  for (const quarters of [likely, ...ORDER.filter((one) => one !== likely)]) {
    const picture = pictureFor(prepared, given, quarters);
    const page = engine.recognize(picture, languages);
    const confidence = confidenceOf(page);
    if (confidence > best.confidence) [best, chosen] = [{ page, confidence, quarters }, picture];
    if (best.confidence >= UPRIGHT) break;
  }
  if (!hasFigures(best.page)) return best;
  const second = engine.recognize(resampled(chosen, SECOND_SCALE, 0, LIGHT), languages);
  return { ...best, page: doubted(best.page, second, SECOND_SCALE) };
}

/** The slope of lines is looked for along rows, so a page on its side is prepared anew. */
function pictureFor(prepared: PreparedPage, given: GrayPicture, quarters: QuarterTurns): GrayPicture {
  return quarters % 2 === 0
    ? turned(prepared.picture, quarters)
    : preparePage(turned(given, quarters)).picture;
}
