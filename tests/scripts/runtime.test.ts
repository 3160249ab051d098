import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { needsAddon } from '../../scripts/runtime/addon.ts';
import { pinnedChecksums, pinnedVersion } from '../../scripts/runtime/electron-package.ts';
import { findRuntime } from '../../scripts/runtime/find.ts';
import { executableIn } from '../../scripts/runtime/runtime.ts';
import { temporaryFolder } from './temporary.ts';

test('a folder given by ELECTRON_OVERRIDE_DIST_PATH comes before all else', async () => {
  const dir = temporaryFolder();
  mkdirSync(path.dirname(executableIn(dir)), { recursive: true });
  writeFileSync(executableIn(dir), '');
  writeFileSync(path.join(dir, 'version'), 'v45.0.1\n');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dir);
  expect(await findRuntime({ fallback: true })).toEqual({ kind: 'given', dir, version: '45.0.1' });
});

test('a folder without an Electron is named, and nothing else is tried', async () => {
  const dir = temporaryFolder();
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dir);
  await expect(findRuntime({ fallback: true })).rejects.toThrow(`ELECTRON_OVERRIDE_DIST_PATH is ${dir}`);
});

test('the pinned version has a checksum for this platform', () => {
  const zip = `electron-v${pinnedVersion}-${process.platform}-${process.arch}.zip`;
  expect(pinnedChecksums()[zip]).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['33.2.1', true],
  ['34.5.8', true],
  ['35.0.0', false],
  ['45.4.1', false],
])('Electron %s needs an addon of its own: %s', (version, needed) => {
  expect(needsAddon({ version })).toBe(needed);
});
