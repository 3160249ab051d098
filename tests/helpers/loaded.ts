/** The allowed outcomes of a damaged file: an article, a choice, or one of these reasons. Nothing crashes, nothing hangs. */
export const READ_OR_REFUSED = [
  'article',
  'several',
  'noArticle',
  'fileDamaged',
  'fileBinary',
  'isPicture',
  'pictureNotRead',
  'fileBomb',
  'fileEmpty',
  'markupRefused',
  'formatUnknown',
  'encodingWrong',
];

interface LoadedBlock {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The blocks of an article that the command line has printed as JSON, as `kind text`. */
export function blocksOf(line: Readonly<Record<string, unknown>>): string[] {
  const text = String(line['text']);
  const blocks = (line['blocks'] ?? []) as readonly LoadedBlock[];
  return blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}
