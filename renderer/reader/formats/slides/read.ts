import { shorten } from '../../../../core/kernel/tidy.ts';
import type { Warning } from '../../../../core/model/article/article.ts';
import { titleOfName } from '../../../../core/text/headline.ts';
import { noDetails, type SourceArticle } from '../../../../core/text/source-article.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { odpSlides } from './odp.ts';
import { pptxSlides } from './pptx.ts';
import { slideBlocks, titleOf, type Slide } from './slide.ts';

/** Reads a presentation of Office. Throws what pptxSlides throws. */
export function readPptx(bytes: Uint8Array, name: string): SourceArticle {
  const leftOut = new LeftOut();
  return presentation('pptx', pptxSlides(bytes, leftOut), name, leftOut);
}

/** Reads an OpenDocument presentation. Throws what odpSlides throws. */
export async function readOdp(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<SourceArticle> {
  const leftOut = new LeftOut();
  return presentation('odp', await odpSlides(bytes, leftOut, password), name, leftOut);
}

function presentation(
  format: 'pptx' | 'odp',
  slides: readonly Slide[],
  name: string,
  leftOut: LeftOut,
): SourceArticle {
  const [first] = slides;
  const title = first === undefined ? null : titleOf(first);
  return {
    format,
    details: { ...noDetails, title: title ?? titleOfName(name) },
    blocks: slideBlocks(slides),
    warnings: [...leftOut.warnings(), ...hiddenWarnings(slides)],
    asItStands: true,
  };
}

/** Hidden slides are read, since what was not shown may tell something; the checker has to know. */
function hiddenWarnings(slides: readonly Slide[]): Warning[] {
  const hidden = slides.flatMap((slide, at) => {
    const title = titleOf(slide);
    return slide.isHidden ? [title === null ? String(at + 1) : `${at + 1} (${title})`] : [];
  });
  return hidden.length === 0 ? [] : [{ code: 'hiddenRead', detail: shorten(hidden.join(', '), 500) }];
}
