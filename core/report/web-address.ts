/** Returns the address of a link that may be followed; null for anything but http and https. */
export function webAddress(link: string): string | null {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
