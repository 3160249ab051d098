/**
 * Returns text for CommonMark and GitHub's dialect that means itself: no character of it begins emphasis, a link, markup,
 * a list or a heading. White space becomes single spaces, control characters U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^( ?)([#+=-]|\d{1,9}(?=[.)]))/, (_whole, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
