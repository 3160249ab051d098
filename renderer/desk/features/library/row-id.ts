/** The id of a line in the page, by its key, for the table to point at. */
export function rowId(key: string): string {
  return `line-${encodeURIComponent(key)}`;
}
