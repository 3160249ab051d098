import { z } from '../kernel/zod.ts';

/** A package that is bundled into the app, with the licence that it came with. */
export const BundledPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression, as the package gives it. */
  licence: z.string(),
  /** The text of the licence, and of the notice if there is one; null if the package contains none. */
  text: z.string().nullable(),
});
export type BundledPackage = z.infer<typeof BundledPackage>;

/** The parts of the app and their licences. */
export const About = z.object({
  version: z.string(),
  /** What it runs on, by name: Electron, Chromium, Node.js, SQLite. */
  runtime: z.array(z.object({ name: z.string(), version: z.string() })),
  /** The words of the app's own licence. */
  licence: z.string(),
  packages: z.array(BundledPackage),
  /**
   * Whether the file with the licences of Chromium and its parts lies beside the app. Not every kind of package
   * allows that.
   */
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
