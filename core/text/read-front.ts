import { kindByWords } from './classify-block.ts';
import { readFrontLine } from './front-line.ts';
import { looksLikeHeadline } from './headline.ts';
import type { SourceArticle, SourceBlock, SourceDetails } from './source-article.ts';

/** In how many blocks from the headline, or from the top, a date and a byline are looked for. */
const FRONT = 8;
/** A paragraph of this length is the story: what stands below it is no front. */
const STORY = 240;

/**
 * Reads title, date and byline off the front of an article, where its metadata lack them.
 *
 * The headline stays in the text, as a heading of level 1: it is the first thing that a reader believes, and its figures
 * and claims must be markable like any other. Date and byline lines are taken off, for nothing is left in them to check;
 * but only where what they say is what the article's fields then hold.
 */
export function readFront(article: SourceArticle): SourceArticle {
  const { details, blocks } = readMetaLines(article);
  if (blocks.some(({ kind, level }, position) => position < FRONT && kind === 'heading' && level === 1)) {
    const first = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
    return {
      ...article,
      details: { ...details, title: details.title ?? oneLine(first?.text ?? null) },
      blocks: withoutEchoes(blocks),
    };
  }
  const position = headlinePosition(article, blocks);
  if (position === -1) return { ...article, details, blocks };
  const headed = blocks.map((block, at): SourceBlock =>
    at === position ? { text: block.text, kind: 'heading', level: 1, marked: true } : block,
  );
  return {
    ...article,
    details: { ...details, title: details.title ?? oneLine(blocks[position]?.text ?? null) },
    blocks: withoutEchoes(headed),
  };
}

/** The headline once more at the front, as pages and copied texts have it, is no sentence to be cleared: it is set aside. */
function withoutEchoes(blocks: readonly SourceBlock[]): SourceBlock[] {
  const top = blocks.findIndex(isHeadline);
  const headline = plainLine(blocks[top]?.text ?? '');
  return blocks.map((block, at): SourceBlock => {
    const isEcho = at !== top && at < top + FRONT && plainLine(block.text) === headline && headline !== '';
    return isEcho ? { ...block, kind: 'boilerplate', level: null, marked: true } : block;
  });
}

/** A line without case, and without what may stand at its ends. */
function plainLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function isHeadline({ kind, level }: SourceBlock): boolean {
  return kind === 'heading' && level === 1;
}

function oneLine(text: string | null): string | null {
  return text?.replace(/\s+/gu, ' ').trim() ?? null;
}

function readMetaLines(article: SourceArticle): { details: SourceDetails; blocks: SourceBlock[] } {
  let { published, byline } = article.details;
  const blocks: SourceBlock[] = [];
  const top = Math.max(0, article.blocks.findIndex(isHeadline));
  let inFront = true;
  for (const [position, block] of article.blocks.entries()) {
    const isNear = position >= top && position < top + FRONT;
    const isFront = inFront && isNear && block.kind !== 'heading' && block.kind !== 'listItem';
    const line = isFront ? readFrontLine(block.text) : null;
    if (position >= top && block.text.length > STORY && block.kind === 'paragraph') inFront = false;
    const fits =
      line !== null &&
      (line.published === null || published === null || sameMoment(line.published, published)) &&
      (line.byline === null || byline === null || sameNames(line.byline, byline));
    if (line === null || !fits) {
      blocks.push(block);
      continue;
    }
    published ??= line.published;
    byline ??= line.byline;
    if (line.setAside === true) blocks.push({ ...block, kind: 'boilerplate', level: null, marked: true });
    else if (line.rest !== '') blocks.push({ ...block, text: line.rest });
  }
  return { details: { ...article.details, published, byline }, blocks };
}

/** True where one date is the other, said less exactly. */
function sameMoment(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** True where two bylines name the same people, however joined: 'Ada Byrne and Tom Birk', 'Ada Byrne, Tom Birk'. */
function sameNames(one: string, other: string): boolean {
  const names = (byline: string) =>
    byline
      .toLowerCase()
      .split(/\s*[,/&]\s*|\s+(?:and|en|und|et|y)\s+/u)
      .filter(Boolean)
      .sort()
      .join('/');
  return names(one) === names(other);
}

/** Where the line stands that is the headline without saying so; -1 where there is none. */
function headlinePosition(article: SourceArticle, blocks: readonly SourceBlock[]): number {
  const { title } = article.details;
  if (title !== null) return blocks.findIndex(({ text }) => oneLine(text) === title);
  // What a page has above its headline (a path, a label) is none.
  const at = blocks.findIndex(
    ({ kind, text }) => kind !== 'boilerplate' && kindByWords(text) !== 'boilerplate',
  );
  const [first, ...others] = blocks.slice(Math.max(0, at));
  const goesOn = others.some(
    ({ kind, text }) => kind !== 'heading' && text.length > (first?.text.length ?? 0),
  );
  return first?.kind === 'paragraph' && looksLikeHeadline(first.text) && goesOn ? Math.max(0, at) : -1;
}
