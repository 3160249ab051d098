import { assertNever } from '../kernel/assert-never.ts';
import type { Translate } from '../i18n/translate.ts';
import { addressText, cellsText, momentText, timeText, type Locator } from '../model/source/locator.ts';

/** Returns in words where in a source something stands: 'p. 12', 'Budget!B3:B9', '00:13:22'. */
export function locatorText(locator: Locator, t: Translate): string {
  switch (locator.kind) {
    case 'page':
      return t('locator.page', { page: locator.page });
    case 'paragraph':
      return t('locator.paragraph', { paragraph: locator.paragraph });
    case 'cells':
      return cellsText(locator);
    case 'time':
      return timesText(locator, t);
    case 'slide':
      return t('locator.slide', { slide: locator.slide });
    case 'message':
      return t('locator.message', { message: locator.message });
    case 'capture':
      return locator.at === null
        ? addressText(locator.address)
        : t('locator.capture', { address: addressText(locator.address), at: momentText(locator.at) });
    default:
      return assertNever(locator);
  }
}

/** Parts of a second are left out, so that a span may be a moment. */
function timesText({ at, until }: Extract<Locator, { kind: 'time' }>, t: Translate): string {
  const from = timeText(at);
  const last = timeText(until ?? at);
  return from === last ? from : t('locator.times', { from, until: last });
}
