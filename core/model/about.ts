import { z } from '../kernel/zod.ts';

/** A package that is bundled into the app, with the licence that it came with. */
export const BundledPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** As the package names it: an SPDX expression. */
  licence: z.string(),
  /** The words of the licence, and of the notice where there is one; null where the package has none with it. */
  text: z.string().nullable(),
});
export type BundledPackage = z.infer<typeof BundledPackage>;

/** What the app is made of. */
export const About = z.object({
  version: z.string(),
  /** What it runs on, by name: Electron, Chromium, Node.js, SQLite. */
  runtime: z.array(z.object({ name: z.string(), version: z.string() })),
  /** The words of the app's own licence. */
  licence: z.string(),
  packages: z.array(BundledPackage),
  /** Whether the file with the licences of Chromium and its parts lies beside the app, as it does where the system's packages allow it. */
  hasChromiumLicences: z.boolean(),
});
export type About = z.infer<typeof About>;

/** What the build writes beside each bundle as licences.json. */
export const LicencesFile = z.object({ own: z.string(), packages: z.array(BundledPackage) });
export type LicencesFile = z.infer<typeof LicencesFile>;

/** Returns each package once, by name and then by version. */
export function mergePackages(lists: readonly (readonly BundledPackage[])[]): BundledPackage[] {
  const byId = new Map(lists.flat().map((one) => [`${one.name}@${one.version}`, one]));
  return [...byId.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
