import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Need } from '../../scripts/setup/needs.ts';
import { ensureSystem } from '../../scripts/setup/system.ts';
import { temporaryFolder } from './temporary.ts';

let bin: string;
let log: string;

/** Puts an apt-get into PATH that writes down how it was called and ends with that code. */
function fakeApt(exitCode = 0): void {
  const script = `#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> '${log}'\necho 'E: no such package'\nexit ${String(exitCode)}\n`;
  writeFileSync(path.join(bin, 'apt-get'), script, { mode: 0o755 });
}

function calls(): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

function need(what: string, packages: string[], missing = true): Need {
  return { what, packages, missing: () => missing };
}

beforeEach(() => {
  bin = temporaryFolder();
  log = path.join(bin, 'log');
  vi.stubEnv('PATH', `${bin}:/nowhere`);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

const twoMissing = [
  need('Xvfb', ['xvfb']),
  need('libgtk-3.so.0', ['libgtk-3-0t64']),
  need('a font', ['fonts'], false),
];

describe.runIf(process.platform === 'linux')('the system packages', () => {
  test('nothing is asked of apt when nothing is missing', async () => {
    fakeApt();
    await ensureSystem([need('Xvfb', ['xvfb'], false)]);
    expect(calls()).toEqual([]);
  });

  test('root gets what is missing installed, and no more', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    fakeApt();
    await ensureSystem(twoMissing);
    expect(calls()).toEqual([
      'noninteractive update -q',
      'noninteractive install -y -q --no-install-recommends xvfb libgtk-3-0t64',
    ]);
  });

  test('a failure of apt is told with its last words', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    fakeApt(100);
    await expect(ensureSystem(twoMissing)).rejects.toThrow(/apt-get update -q failed:\nE: no such package/);
  });

  test('an ordinary user gets one message with the command', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    fakeApt();
    await expect(ensureSystem(twoMissing)).rejects.toThrow(
      'This system lacks: Xvfb, libgtk-3.so.0. To install them:\n' +
        '  sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libgtk-3-0t64',
    );
    expect(calls()).toEqual([]);
  });

  test('without apt what is missing is named', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    await expect(ensureSystem(twoMissing)).rejects.toThrow(
      'This system lacks: Xvfb, libgtk-3.so.0. Install them',
    );
  });
});
