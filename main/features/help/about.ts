import { app, shell } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LicencesFile, mergePackages, type About } from '../../../core/model/about.ts';

/** Returns what the app is made of; the licences are those that the build found in the bundles. */
export function aboutApp(sqliteVersion: string): About {
  const files = ['main', 'renderer'].map(licencesOf);
  return {
    version: app.getVersion(),
    runtime: [
      { name: 'Electron', version: process.versions.electron },
      { name: 'Chromium', version: process.versions.chrome },
      { name: 'Node.js', version: process.versions.node },
      { name: 'SQLite', version: sqliteVersion },
    ],
    licence: files[0]?.own ?? '',
    packages: mergePackages(files.map(({ packages }) => packages)).map((one) =>
      one.name === 'electron' ? { ...one, version: process.versions.electron } : one,
    ),
    hasChromiumLicences: existsSync(chromiumLicences()),
  };
}

function licencesOf(bundle: string): LicencesFile {
  const file = path.join(app.getAppPath(), 'dist', bundle, 'licences.json');
  return LicencesFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Electron lays it beside its executable; on a Mac that is inside the app, where packaging leaves it out. */
function chromiumLicences(): string {
  return path.join(path.dirname(app.getPath('exe')), 'LICENSES.chromium.html');
}

/** Shows that file in its folder, for the system's browser to open. */
export function showChromiumLicences(): void {
  shell.showItemInFolder(chromiumLicences());
}
