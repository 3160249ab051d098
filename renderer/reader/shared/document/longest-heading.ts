/** What is longer, in UTF-16 units, is a paragraph, whatever its style. */
export const LONGEST_HEADING = 300;
