/** Returns the entries of a list that is parted by commas. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}

/** Returns a table of words and numbers: 'two 2, last year -1'. */
export function table(text: string): Record<string, number> {
  const entries = list(text).map((entry): [string, number] => {
    const at = entry.lastIndexOf(' ');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  });
  return Object.fromEntries(entries);
}
