import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/tools/paths.ts';

const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dependencies: names, optionalDependencies: names, resolved: z.string().optional() }),
  ),
});

const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));

/** Whether a package that is needed in `place` is found there or in a folder above it, as Node looks for it. */
function isLocked(place: string, name: string): boolean {
  const folder = place === '' ? '' : `${place}/`;
  if (`${folder}node_modules/${name}` in packages) return true;
  if (place === '') return false;
  const above = place.lastIndexOf('node_modules/');
  return isLocked(place.slice(0, Math.max(0, above - 1)), name);
}

// npm writes no entry for an optional package whose version the registry lacks, and npm ci then refuses the file.
test('every package that another asks for is locked, for every system, so that npm ci takes the file', () => {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(place, name))
      .map((name) => `${place} asks for ${name}`),
  );
  expect(missing).toEqual([]);
});

test('no address of a registry is in the file: who installs has a registry of their own', () => {
  const addressed = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
  expect(addressed).toEqual([]);
});
