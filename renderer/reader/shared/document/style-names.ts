import type { BlockKind } from '../../../../core/model/article/article.ts';

/** Names of built-in styles, which word processors keep in English whatever their language, and those that newsrooms give. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:(?:intense )?quote|quotations|block text|block quotation)$/u, 'quotation'],
  [/^(?:(?:table|figure|image|picture) ?)?caption$/u, 'caption'],
  [
    /^(?:toc|contents|index|user index|table index) (?:heading|\d)|^table of (?:figures|authorities)$/u,
    'boilerplate',
  ],
];
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:title|kop|headline|titel|schlagzeile|titre|titular)$/u, 0],
  [/^(?:subtitle|tussenkop|subhead|crosshead|zwischentitel|intertitre|ladillo)$/u, 2],
];

/** What the name of a paragraph's style says of it; null if it does not. */
export interface NamedStyle {
  /** 0 for the title, 1-6 for a heading. */
  readonly level: number | null;
  readonly kind: BlockKind | null;
}

/** Reads the name of a paragraph's style, as its word processor shows it. */
export function namedStyle(name: string): NamedStyle {
  const lower = name.trim().toLowerCase();
  const kind = KINDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
  const heading = /^heading (\d{1,2})$/u.exec(lower);
  const level =
    heading === null
      ? (LEVELS.find(([pattern]) => pattern.test(lower))?.[1] ?? null)
      : Math.max(1, Math.min(Number(heading[1]), 6));
  return { level, kind };
}
