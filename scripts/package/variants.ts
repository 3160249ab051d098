import path from 'node:path';
import { releaseDir } from '../tools/paths.ts';

/** What electron-builder calls the folder with an unpacked app on this system. */
export const unpackedName =
  { darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}`, win32: 'win-unpacked' }[
    process.platform as string
  ] ?? `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`;

/** The app as it ships. */
export const shippedDir = path.join(releaseDir, unpackedName);

/** The same app, but for --inspect, through which the end-to-end tests drive it. */
export const testedDir = path.join(releaseDir, 'e2e');

/** The file of a packaged app that is started. */
export function appExecutable(dir: string): string {
  switch (process.platform) {
    case 'darwin':
      return path.join(dir, 'Tickmark.app', 'Contents', 'MacOS', 'Tickmark');
    case 'win32':
      return path.join(dir, 'Tickmark.exe');
    default:
      return path.join(dir, 'tickmark');
  }
}
