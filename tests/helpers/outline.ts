import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';

/** What is expected of a page: its details and warnings, its article's blocks in order, and what is set apart. */
export interface Outline {
  details: Record<string, string>;
  warnings: string[];
  /** 'h2 Words it begins with', one a block. */
  blocks: string[];
  /** Words that stand in some block that is not article text. */
  apart: string[];
}

const NAMES = { paragraph: 'p', heading: 'h', listItem: 'li', quotation: 'q', tableRow: 'tr' } as const;

/** Reads an outline: 'title: …' lines, then a line a block of the article, '---', and a line for each thing set apart. */
export function readOutline(text: string): Outline {
  const [top = '', apart = ''] = text.split(/^---\n/mu);
  const lines = top.split('\n').filter(Boolean);
  const fields = lines.flatMap((line) => [/^([a-z]+): (.*)$/u.exec(line)].filter((found) => found !== null));
  return {
    details: Object.fromEntries(
      fields.filter(([, key]) => key !== 'warning').map(([, key = '', value = '']) => [key, value]),
    ),
    warnings: fields.filter(([, key]) => key === 'warning').map(([, , value = '']) => value),
    blocks: lines.filter((line) => !/^[a-z]+: /u.test(line)),
    apart: apart.split('\n').filter(Boolean),
  };
}

/**
 * Returns what an article has of an outline in the outline's own words, so that the two can be compared: its blocks cut to
 * the length of the expected ones, its texts that are set apart where they hold what is expected there.
 */
export function outlineOf(article: ParsedArticle, expected: Outline): Outline {
  const blocks = article.blocks.map((block) => ({
    ...block,
    text: article.text.slice(block.start, block.end),
  }));
  const text = blocks.filter(({ isText }) => isText);
  const apart = blocks.filter(({ isText }) => !isText);
  return {
    details: Object.fromEntries(Object.keys(expected.details).map((key) => [key, detailOf(article, key)])),
    warnings: article.warnings.map(({ code }) => code).filter((code) => expected.warnings.includes(code)),
    blocks: text.map(({ kind, level, text: words }, at) => {
      const line = `${kind === 'caption' || kind === 'boilerplate' ? kind : NAMES[kind]}${level ?? ''} ${words}`;
      const wanted = expected.blocks[at] ?? '';
      return wanted !== '' && line.startsWith(wanted) ? wanted : line.slice(0, 100);
    }),
    apart: expected.apart.filter((words) => apart.some((block) => block.text.includes(words))),
  };
}

function detailOf(article: ParsedArticle, key: string): string {
  const value = new Map<string, unknown>(Object.entries(article)).get(key);
  return typeof value === 'string' ? value : 'null';
}
