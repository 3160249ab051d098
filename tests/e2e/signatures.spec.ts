import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { sealJson, sealOf } from '../../core/report/model/seal.ts';
import { signatureText } from '../../core/identity/signature.ts';
import { sha256 } from '../../db/crypto/hash.ts';
import { expect, test } from '../helpers/app.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { openCaseFile } from '../helpers/case-app.ts';
import { put, rebuilt } from '../helpers/case-parts.ts';
import { bram, testSigner, type TestSigner } from '../helpers/signing.ts';

const text =
  'Volgens de burgemeester liggen er veertig schepen. Het havenbedrijf spreekt van twaalf schepen.\n';
const sixWords = '([a-z]{4,7} ){5}[a-z]{4,7}';

/** Signs a case file's manifest and puts the signature in, as the colleague's Tickmark does. */
function signed(bytes: Uint8Array, by: TestSigner): Uint8Array {
  return rebuilt(bytes, (parts) => {
    const sum = sha256(parts.get('manifest.json') ?? new Uint8Array());
    put(parts, 'signature.json', signatureText(by.sign('caseFile', sum)));
  });
}

/** Presses a button by the keyboard alone: where the key takes it away, a press by the button would wait for it to come back. */
async function enter(button: Locator): Promise<void> {
  await button.focus();
  await expect(button).toBeFocused();
  await button.page().keyboard.press('Enter');
}

test('a colleague’s key is told, confirmed by its words, and told from another in the same name', async ({
  folder,
  cli,
  startAsChecker,
}) => {
  const theirs = ['--library', join(folder, 'bram.sqlite'), '--checker', 'Bram Vos'];
  const file = join(folder, 'haven.md');
  writeFileSync(file, `# Haven weer open\n\n${text}`);
  const [loaded] = (await cli('import', file, '--no-suggest', '--json', ...theirs)).lines();
  const article = String(loaded?.['article']);
  const made = join(folder, 'made.tickmark');
  expect((await cli('case', article, '--out', made, '--json', ...theirs)).lines()[0]).toMatchObject({
    ok: true,
  });
  const report = join(folder, 'report.json');
  expect((await cli('export', article, '--format', 'json', '--out', report, ...theirs)).code).toBe(0);

  const colleague = testSigner(bram);
  const [first, forged, changed] = ['first', 'forged', 'changed'].map((name) =>
    join(folder, `${name}.tickmark`),
  ) as [string, string, string];
  const bytes = readFileSync(made);
  writeFileSync(first, signed(bytes, colleague));
  writeFileSync(forged, signed(bytes, testSigner(bram)));
  writeFileSync(
    changed,
    rebuilt(signed(bytes, colleague), (parts) => {
      const manifest = new TextDecoder().decode(parts.get('manifest.json'));
      put(parts, 'manifest.json', manifest.replace('"name": "Bram Vos"', '"name": "Noor Smit"'));
    }),
  );

  const running = await startAsChecker();
  const { desk } = running;
  const told = desk.getByRole('log');
  await openCaseFile(running, first);
  await expect(told).toContainText(new RegExp(`Signed by an unconfirmed key of Bram Vos: ${sixWords}\\.`));

  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Signing keys');
  await desk.keyboard.press('Enter');
  const settings = desk.getByRole('dialog', { name: 'Settings' });
  const keys = settings.getByRole('region', { name: 'Signing keys' });
  await expect(keys).toBeInViewport();
  const row = keys.getByRole('listitem').filter({ hasText: 'Bram Vos' });
  await expect(row).toContainText('not confirmed');
  await expect(row).toContainText(new RegExp(sixWords));
  await expectAccessible(desk, 'keys', ['light']);
  await enter(row.getByRole('button', { name: 'Confirm the key of Bram Vos' }));
  await expect(row.getByRole('alert')).toContainText('Did Bram Vos read you these six words');
  await expect(row.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await enter(row.getByRole('button', { name: 'They are the same' }));
  await expect(row).toContainText('confirmed by');
  await desk.keyboard.press('Escape');

  await openCaseFile(running, first);
  await expect(told).toContainText('Signed by Bram Vos (confirmed).');
  await openCaseFile(running, forged);
  await expect(told).toContainText('Signed with another key than before for Bram Vos');
  // It has somebody look at it, and stays until then.
  await enter(told.getByRole('button', { name: 'Details…' }));
  const about = desk.getByRole('dialog', { name: 'About this case file' });
  await expect(about).toContainText('Ask Bram Vos before you trust it.');
  await expect(about.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await expectAccessible(desk, 'about a case file');
  await enter(about.getByRole('button', { name: 'Signing keys…' }));
  await expect(keys).toBeInViewport();
  await desk.keyboard.press('Escape');
  await openCaseFile(running, changed);
  await expect(told).toContainText('The signature does not fit');
  await openCaseFile(running, made);
  await expect(told).toContainText('Not signed.');

  const content = sealOf(readFileSync(report, 'utf8'))?.content ?? '';
  const sealed = sealJson(content, sha256, (sum) => colleague.sign('report', sum));
  writeFileSync(report, sealed);
  await answerOpenDialog(running.app, [report]);
  await desk.keyboard.press('Control+o');
  await expect(told).toContainText('Signed by Bram Vos (confirmed).');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Signing keys');
  await desk.keyboard.press('Enter');
  await expect(keys).toBeInViewport();
  await settings.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const confirmed = row.filter({ hasText: 'confirmed by' });
  await enter(confirmed.getByRole('button', { name: 'Revoke the key of Bram Vos' }));
  // The safe answer has the focus first.
  await expect(keys.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await enter(keys.getByRole('button', { name: 'Revoke the key', exact: true }));
  await expect(row.filter({ hasText: 'revoked by' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await openCaseFile(running, first);
  await expect(told).toContainText('with a key of Bram Vos that was revoked');
});

test('the command line tells a signature, one that does not fit and none, of reports in every form', async ({
  folder,
  cli,
}) => {
  const file = join(folder, 'haven.md');
  writeFileSync(file, `# Haven weer open\n\n${text}`);
  const [loaded] = (await cli('import', file, '--no-suggest', '--json', '--checker', 'Noor Smit')).lines();
  const article = String(loaded?.['article']);
  const paths = { pdf: join(folder, 'r.pdf'), json: join(folder, 'r.json') };
  for (const [format, path] of Object.entries(paths))
    expect((await cli('export', article, '--format', format, '--out', path)).code).toBe(0);

  const plain = await cli('verify-report', paths.json, '--history');
  expect(plain.stdout).toContain('– Not signed.');
  expect(plain.stdout).toContain('It does not show who made this file');
  expect(plain.code).toBe(0);

  const colleague = testSigner(bram);
  const pdf = readFileSync(paths.pdf);
  writeFileSync(`${paths.pdf}.sig`, signatureText(colleague.sign('file', sha256(pdf))));
  const beside = await cli('verify-report', paths.pdf, '--history');
  expect(beside.stdout).toMatch(new RegExp(`– Signed by an unconfirmed key of Bram Vos: ${sixWords}\\.`));
  expect(beside.code).toBe(0);
  writeFileSync(paths.pdf, Buffer.concat([pdf, Buffer.from('\n')]));
  const changed = await cli('verify-report', paths.pdf, '--json');
  expect(changed.code).toBe(1);
  expect(changed.lines()[0]).toMatchObject({ ok: false, signature: { standing: 'broken' } });

  const json = readFileSync(paths.json, 'utf8');
  const content = sealOf(json)?.content ?? '';
  const forged = content.replace('"title": "Haven weer open"', '"title": "Haven weer dicht"');
  expect(forged).not.toBe(content);
  writeFileSync(paths.json, sealJson(forged, sha256));
  const told = await cli('verify-report', paths.json, '--history');
  expect(told.code).toBe(1);
  expect(told.stdout).toContain('✗ The title is not that of the history.');
});
