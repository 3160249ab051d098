import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findCommand, holdsFile } from '../tools/exec.ts';

/** Something that the system must have: how to tell that it is missing, and the Debian packages that bring it. */
export interface Need {
  readonly what: string;
  readonly packages: readonly string[];
  readonly missing: () => boolean;
}

/** Debian and Ubuntu renamed libraries for 64-bit times; glibc 2.39 is the first that both shipped with it. */
function renamedFor64BitTime(): boolean {
  const report = process.report.getReport();
  const header = 'header' in report ? (report.header as { glibcVersionRuntime?: string }) : {};
  const [major = 0, minor = 0] = (header.glibcVersionRuntime ?? '').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 39);
}

const t64 = renamedFor64BitTime() ? 't64' : '';

/** Shared libraries of Electron, by soname; those that only come with GTK are not listed. */
const libraries: Record<string, string> = {
  'libgtk-3.so.0': `libgtk-3-0${t64}`,
  'libnss3.so': 'libnss3',
  'libasound.so.2': `libasound2${t64}`,
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libcups.so.2': `libcups2${t64}`,
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libnotify.so.4': 'libnotify4',
  'libsecret-1.so.0': 'libsecret-1-0',
};

/** The names in the dynamic linker's cache, or undefined on a system that has no such cache. */
function linkerCache(): string | undefined {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file));
  if (ldconfig === undefined) return undefined;
  try {
    return execFileSync(ldconfig, ['-p'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** What Electron itself is linked against or loads. */
export function libraryNeeds(): Need[] {
  const known = linkerCache();
  if (known === undefined || known === '') return [];
  return Object.entries(libraries).map(([soname, debian]) => ({
    what: soname,
    packages: [debian],
    missing: () => !known.includes(`\t${soname} `),
  }));
}

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  ...['.fonts', '.local/share/fonts'].map((name) => path.join(os.homedir(), name)),
];

/** Text is not drawn at all on a system without a single font. */
export const fontNeed: Need = {
  what: 'a font',
  packages: ['fonts-dejavu-core'],
  missing: () => !fontFolders.some((folder) => holdsFile(folder, ['.ttf', '.otf', '.ttc', '.pcf.gz'])),
};

/** Letters of Chinese and Japanese: a report's words in them cannot be drawn, and so not be read out of a PDF, without a font. */
export const hanFontNeed: Need = {
  what: 'a font with Chinese and Japanese letters',
  packages: ['fonts-droid-fallback'],
  missing: () => !fontFolders.some((folder) => holdsFile(folder, HAN_FONTS)),
};

/** A key store, for the tests of one: the app asks it over a bus of its own. */
export const keyRingNeed: Need = {
  what: 'a key ring',
  packages: ['gnome-keyring', 'dbus-daemon'],
  missing: () =>
    findCommand('gnome-keyring-daemon') === undefined || findCommand('dbus-daemon') === undefined,
};

/** How the files of fonts are called that have those letters. */
const HAN_FONTS = ['CJK.ttc', 'CJK-Regular.ttc', 'FallbackFull.ttf', 'wqy-zenhei.ttc', 'wqy-microhei.ttc'];

/** A display in memory, for a machine that has none. */
export const displayNeed: Need = {
  what: 'Xvfb',
  packages: ['xvfb'],
  missing: () => findCommand('Xvfb') === undefined,
};

/** To compile the fallback runtime's addon. */
export const compilerNeed: Need = {
  what: 'a C and a C++ compiler',
  packages: ['g++'],
  missing: () =>
    (process.env['CC'] === undefined && findCommand('gcc') === undefined) ||
    (process.env['CXX'] === undefined && findCommand('g++') === undefined),
};

/** Whether windows can be shown here: always, except on a Linux without an X or a Wayland server. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}
