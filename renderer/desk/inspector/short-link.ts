/** Characters of a link's path that are shown beside its host. */
const PATH = 24;

/** Returns a link short enough for a card: its host and the beginning of its path. The whole is shown before it is opened. */
export function shortLink(link: string): string {
  if (!URL.canParse(link)) return link.slice(0, 48);
  const { host, pathname, search } = new URL(link);
  const path = pathname === '/' && search === '' ? '' : `${pathname}${search}`;
  return `${host.replace(/^www\./, '')}${path.length > PATH ? `${path.slice(0, PATH)}…` : path}`;
}

/** Returns bytes as kB or MB, in the way of the interface's language. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = value < 10 && unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.max(value, digits === 0 ? 1 : 0))} ${unit}`;
}
