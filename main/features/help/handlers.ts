import type { Handlers } from '../../../core/contract/index.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { sqliteVersion } from '../../../db/store/open.ts';
import { languageOf, type Context } from '../../base/context.ts';
import { openGuide } from './guide.ts';
import { app, shell } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LicencesFile, mergePackages, type About } from '../../../core/model/about.ts';

/** The Help menu: what the app is made of, and the guide in the interface's language. */
export function helpHandlers(
  context: Context,
): Pick<Handlers, 'app.about' | 'app.showChromiumLicences' | 'app.openGuide'> {
  const { db } = context.library;
  return {
    'app.about': () => aboutApp(sqliteVersion(db)),
    'app.showChromiumLicences': () => {
      showChromiumLicences();
      return {};
    },
    'app.openGuide': () => {
      openGuide(languageOf(context), readSettings(db).theme);
      return {};
    },
  };
}

/** Returns what the app is made of; the licences are those that the build found in the bundles. */
function aboutApp(sqliteVersion: string): About {
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

/** Electron puts it beside its executable. On a Mac that would be inside the app, where packaging leaves it out. */
function chromiumLicences(): string {
  return path.join(path.dirname(app.getPath('exe')), 'LICENSES.chromium.html');
}

/** Shows that file in its folder, for the system's browser to open. */
function showChromiumLicences(): void {
  shell.showItemInFolder(chromiumLicences());
}
