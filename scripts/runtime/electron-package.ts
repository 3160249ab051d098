import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { tool } from '../tools/paths.ts';

const packageFile = tool('electron', 'package.json');

/** Loads what the electron package itself depends on, in the versions that it pins. */
export const requireFromElectron = createRequire(packageFile);

/** The version of Electron that this project is pinned to. */
export const pinnedVersion = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version;

/** SHA-256 of every file of that Electron release, by file name, as the electron package has them. */
export function pinnedChecksums(): Record<string, string> {
  return z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(tool('electron', 'checksums.json'), 'utf8')));
}

interface ExtractZip {
  extract(zipPath: string, options: { dir: string }): Promise<void>;
}

/** Unpacks a zip with the extractor that Electron's own installer uses, so that no unzip program is needed. */
export async function extractZip(zip: string, dir: string): Promise<void> {
  const { extract } = requireFromElectron('@electron-internal/extract-zip') as ExtractZip;
  await extract(zip, { dir });
}
