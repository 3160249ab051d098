/** A page that a program puts before the links of a document or mail, and the parameters that name what they lead to. */
const DETOURS: readonly {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly names: readonly string[];
}[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/u, path: /^\/url$/u, names: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^\//u, names: ['url'] },
];

/** How many detours may stand before each other. */
const MOST_DETOURS = 3;

/** Returns what an address leads to: word processors online put their own page before the links of a document. */
export function directAddress(address: string): string {
  let direct = address;
  for (let step = 0; step < MOST_DETOURS; step += 1) {
    const target = targetOf(direct);
    if (target === null) break;
    direct = target;
  }
  return direct;
}

function targetOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const detour = DETOURS.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const target = detour?.names.map((name) => searchParams.get(name)).find((found) => found !== null) ?? '';
  return isWebAddress(target) ? target : null;
}

/** The longest address that is kept, in UTF-16 units. */
const LONGEST = 4000;

/** True for an address on the web, as evidence and sources can have it. */
export function isWebAddress(address: string): boolean {
  return address.length <= LONGEST && /^https?:\/\/[^\s/]/iu.test(address) && URL.canParse(address);
}
