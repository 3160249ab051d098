import type { XmlElement } from '../xml/element.ts';

/** What stands beside the words and is none of them: comments, rubies, what programs keep for themselves. */
const BESIDE =
  /^(?:office:annotation|office:annotation-end|text:ruby-text|text:tracked-changes|text:note|draw:.*|svg:.*)$/u;
/** More spaces in a row are no text. */
const MOST_SPACES = 100;

/** Returns the words of a paragraph of OpenDocument, with its spaces, tabs and breaks, and without what stands beside them. */
export function wordsOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (child.tag === 'text:s')
      text += ' '.repeat(
        Math.min(MOST_SPACES, Math.max(1, Number(child.attributes.get('text:c') ?? 1) || 1)),
      );
    else if (child.tag === 'text:tab' || child.tag === 'text:line-break') text += ' ';
    else if (!BESIDE.test(child.tag)) text += wordsOf(child);
  }
  return text.replace(/\s+/gu, ' ');
}

/** Returns the words of each paragraph below an element, those beside the text left out. */
export function paragraphsOf(element: XmlElement): string[] {
  const found: string[] = [];
  const walk = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string' || BESIDE.test(child.tag)) continue;
      if (child.tag === 'text:p' || child.tag === 'text:h') found.push(wordsOf(child).trim());
      else walk(child);
    }
  };
  walk(element);
  return found.filter((text) => text !== '');
}
