import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { PASSPHRASE } from '../helpers/passphrase.ts';
import { expect, test, type RunningApp } from '../helpers/app.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { becomes, colleague, onlyArticle, saveCase } from '../helpers/case-app.ts';
import { claimRows, expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { namingDocx, namingMail, namingPng, type NamingFile } from '../helpers/files-that-name.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

const name = 'Wim Terhorst';
const address = 'w.terhorst@dock.example';
const files: NamingFile[] = [
  { name: 'counter.png', mediaType: 'image/png', bytes: namingPng(name) },
  { name: 'figures.docx', mediaType: 'application/octet-stream', bytes: namingDocx(name) },
  { name: 'letter.eml', mediaType: 'message/rfc822', bytes: namingMail(name, address) },
  { name: 'talk.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(`Spoke with ${name}.`) },
];

/** Adds open evidence with the files to the first claim, and a protected source. */
async function addEvidence({ desk }: RunningApp): Promise<void> {
  const { claims } = await onlyArticle(desk);
  await desk.evaluate(
    async ({ claimId, given, contact, passphrase }) => {
      const attachments: unknown[] = [];
      for (const { name: called, mediaType, bytes } of given) {
        const stored = await window.tickmark.call('attachment.store', {
          name: called,
          mediaType,
          bytes: Uint8Array.from(bytes),
        });
        if (!stored.ok) throw new Error(stored.error.code);
        attachments.push(stored.value);
      }
      const details = {
        kind: 'document',
        stance: 'supports',
        target: 'verdict',
        title: 'The counter',
        link: null,
        quotation: null,
        lookedAt: null,
        contact: null,
        protected: false,
        note: null,
        attachments,
      };
      const made = await window.tickmark.call('vault.setPassphrase', { current: null, passphrase });
      if (!made.ok) throw new Error(made.error.code);
      for (const piece of [details, { ...details, title: null, contact, protected: true, attachments: [] }]) {
        const added = await window.tickmark.call('evidence.add', { claimId, details: piece });
        if (!added.ok) throw new Error(JSON.stringify(added.error));
      }
    },
    {
      claimId: claims[0]?.id,
      given: files.map((file) => ({ ...file, bytes: [...file.bytes] })),
      contact: `${name}, ${address}`,
      passphrase: PASSPHRASE,
    },
  );
}

test('a case file has clean copies, says which files are left out and why, and its reader sees it', async ({
  start,
  startAsChecker,
  folder,
}) => {
  test.slow();
  const noor = await startAsChecker();
  await openPasted(noor.desk);
  await goToSentence(noor.desk, sentences.cars);
  await noor.desk.keyboard.press('c');
  await expectSaved(noor.desk);
  await addEvidence(noor);
  const file = join(folder, 'bridge.tickmark');
  await saveCase(noor, file, async (dialog) => {
    await expect(dialog).toContainText('They leave as clean copies');
    await dialog.getByRole('button', { name: 'Save case file…' }).click();
    const notes = dialog.getByRole('status', { name: 'What became of the files' });
    await expect(notes).toContainText('Documents without their authors and properties: figures.docx.');
    await expect(notes).toContainText('Left out, mail whose headers name who wrote it: letter.eml.');
    await expect(notes).toContainText('Left out, naming a protected source: talk.txt.');
    await expect(notes).toBeInViewport();
    await expectAccessible(noor.desk, 'what became of the files', ['light']);
    await noor.desk.screenshot({ path: test.info().outputPath('files.png') });
  });
  expect(searchBytes(readFileSync(file), ['Terhorst', address])).toEqual([]);

  const first = await start(colleague(folder));
  await becomes(first.desk, 'Bram Vos', 'BV');
  await first.quit();
  const bram = await start(colleague(folder, ['open', file]));
  await claimRows(bram.desk).filter({ hasText: sentences.cars }).click();
  const shown = inspector(bram.desk);
  await expect(shown).toContainText('clean copy');
  await expect(shown.getByText('left out of the case file')).toHaveCount(2);
  await expect(shown.getByRole('button', { name: 'letter.eml' })).toHaveCount(0);
});
