/** Endings of files that can be an article, or a case file of one. */
const endings = new Set(
  'txt text md markdown mdown mkd html htm xhtml mht mhtml docx docm dotx odt ott fodt rtf pdf eml emlx msg json ninjs xml nitf newsml tickmark'.split(
    ' ',
  ),
);

/**
 * Returns whether a file that lies in a folder may be an article, by its name. Others (pictures, programs, hidden files)
 * are passed over without a word.
 */
export function mayBeArticle(name: string): boolean {
  const ending = /[^.]\.([^.]+)$/.exec(name)?.[1];
  return !name.startsWith('.') && ending !== undefined && endings.has(ending.toLowerCase());
}
