import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, shippedApp, test } from '../helpers/app.ts';

/** What only the app in development has: its settings, its server, and what reloads a page. */
const ofDevelopment = [
  ...['TICKMARK_DEV', 'tickmark-dev', 'EXCLUDE 127.0.0.1', 'connect-src', "'nonce-"],
  ...['@vite/client', 'react-refresh', 'RefreshReg', 'openDevTools', 'toggleDevTools'],
];

test('nothing of npm run dev is in the app that ships', () => {
  const resources = process.platform === 'darwin' ? join('..', 'Resources') : 'resources';
  const archive = readFileSync(join(dirname(shippedApp()), resources, 'app.asar'));
  // What is in it is not packed: words of it are found.
  expect(archive.includes('content-security-policy')).toBe(true);
  expect(ofDevelopment.filter((word) => archive.includes(word))).toEqual([]);
});
