/**
 * An unpacked Electron. `version` is without a leading v. `addon` is the folder with a better_sqlite3.node of
 * its own, for a runtime that is too old for the one that better-sqlite3 ships.
 */
export interface Runtime {
  readonly kind: 'given' | 'official' | 'fallback';
  readonly dir: string;
  readonly version: string;
  readonly addon?: string;
}

/** The file inside an unpacked Electron that is started. */
export function executableIn(dir: string): string {
  switch (process.platform) {
    case 'darwin':
      return `${dir}/Electron.app/Contents/MacOS/Electron`;
    case 'win32':
      return `${dir}\\electron.exe`;
    default:
      return `${dir}/electron`;
  }
}
