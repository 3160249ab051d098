/** Returns bytes as kB or MB, in the way of the interface's language. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = value < 10 && unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.max(value, digits === 0 ? 1 : 0))} ${unit}`;
}
