import { expect, test } from 'vitest';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../core/kernel/source-limit.ts';

test('a source that is too large is said to be larger than the limit, however little it is over', () => {
  expect(errorMessage('en', sourceTooLarge('a.html', MAX_SOURCE_BYTES + 1))).toBe(
    'a.html is 101 MB; the limit is 100 MB. Cut out the article and load that.',
  );
});
