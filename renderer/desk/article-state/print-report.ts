import type { Id } from '../../../core/kernel/ids.ts';
import { beginOptions, type ReportOptions } from '../../../core/model/report/options.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { call } from '../app-state/bridge.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import { notifierOf } from '../app-state/notifications.ts';

export interface PrintedVersion {
  articleId: Id;
  versionId: Id;
}

/**
 * Prints the report by the system's dialog, with the options of the last report or with the options given. Shows a message
 * if something goes wrong.
 */
export async function printReport(
  app: AppStore,
  version: PrintedVersion,
  given?: ReportOptions,
): Promise<void> {
  const { language, settings } = app.get();
  const notify = notifierOf(app);
  const options = given ?? beginOptions(settings.reportChoices, language);
  notify.done(translator(language)('export.printing'));
  try {
    await call('report.print', { ...version, options });
  } catch (thrown) {
    notify.failed(thrown);
  }
}
