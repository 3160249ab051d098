import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo } from '../../scripts/demo.ts';
import { expect, test } from '../helpers/app.ts';

test('what npm start shows where there is no screen', async ({ folder }) => {
  const outDir = join(folder, 'out');
  await runDemo({ appPath: process.env['TICKMARK_E2E_APP'] ?? '', outDir });
  const left = readdirSync(outDir);
  expect(left.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(7);
  expect(left).not.toContain('failed.png');
});
