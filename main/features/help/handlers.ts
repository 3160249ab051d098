import type { Handlers } from '../../../core/contract/index.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { sqliteVersion } from '../../../db/store/connection.ts';
import { aboutApp, showChromiumLicences } from './about.ts';
import { languageOf, type Context } from '../../base/context.ts';
import { openGuide } from './guide.ts';

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
