import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { defaultReportOptions } from '../../core/model/report/options.ts';
import { answerOpenDialog, answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { onlyArticle } from '../helpers/case-app.ts';
import { expectSaved, openPasted, sentences } from '../helpers/desk.ts';
import { largeDocx, largeJpeg } from '../helpers/files-that-name.ts';
import { PASSPHRASE } from '../helpers/passphrase.ts';

const MEGABYTE = 1024 * 1024;
const name = 'Wim Terhorst';

test('large files of a report are read, cleaned and written beside the desk, which goes on, and can be stopped', async ({
  startAsChecker,
  folder,
}) => {
  test.slow();
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  const files = [join(folder, 'figures.docx'), join(folder, 'quay.jpg'), join(folder, 'letter.txt')];
  writeFileSync(files[0] ?? '', largeDocx(name, 40 * MEGABYTE));
  writeFileSync(files[1] ?? '', largeJpeg(name, 30 * MEGABYTE));
  writeFileSync(files[2] ?? '', 'Spoke with Terhosrt on the quay.\n');
  await answerOpenDialog(app, files);
  const { article, claims } = await onlyArticle(desk);
  await desk.evaluate(
    async ({ claimId, contact, passphrase }) => {
      const call = async (called: string, input: unknown): Promise<unknown> => {
        const answer = await window.tickmark.call(called, input);
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        return answer.value;
      };
      const { attachments } = (await call('attachment.choose', {})) as { attachments: unknown[] };
      await call('vault.setPassphrase', { current: null, passphrase });
      const open = {
        kind: 'document',
        stance: 'supports',
        target: 'verdict',
        title: 'The counter',
        link: null,
      };
      const more = { quotation: null, lookedAt: null, contact: null, protected: false, note: null };
      const piece = { ...open, ...more, attachments };
      await call('evidence.add', { claimId, details: piece });
      await call('evidence.add', {
        claimId,
        details: { ...piece, contact, protected: true, attachments: [] },
      });
    },
    { claimId: claims[0]?.id, contact: name, passphrase: PASSPHRASE },
  );
  const options = { ...defaultReportOptions, evidenceFiles: true, pictures: false, language: 'en' };
  const wish = { articleId: article.id, format: 'html', options };

  // The review reads the files too.
  const review = await desk.evaluate(
    (given) =>
      window.tickmark.call('protection.review', { articleId: given.articleId, disclosure: given.disclosure }),
    { articleId: article.id, disclosure: { what: 'report', versionId: null, options } },
  );
  expect(review).toMatchObject({
    ok: true,
    value: { matches: [{ words: 'Terhosrt', place: { file: 'letter.txt' } }] },
  });
  const decided = await desk.evaluate(
    (articleId) =>
      window.tickmark.call('protection.decide', {
        articleId,
        decisions: [{ words: 'terhosrt', decision: 'stand' }],
      }),
    article.id,
  );
  expect(decided).toMatchObject({ ok: true });

  await answerSaveDialog(app, join(folder, 'stopped.html'));
  const stopped = await desk.evaluate((given) => {
    const stopListening = window.tickmark.onNotice((called, said) => {
      if (called !== 'exporting' || (said as { stage: string }).stage !== 'files') return;
      stopListening();
      void window.tickmark.call('report.stop', {});
    });
    return window.tickmark.call('report.export', given);
  }, wish);
  expect(stopped, JSON.stringify(stopped)).toMatchObject({ ok: true, value: { path: null } });
  expect(readdirSync(folder).filter((left) => left.includes('stopped') || left.endsWith('.part'))).toEqual(
    [],
  );

  const path = join(folder, 'report.html');
  await answerSaveDialog(app, path);
  const { answers, longest, stages, result } = await desk.evaluate(async (given) => {
    let isSaving = true;
    const seen: string[] = [];
    const end = window.tickmark.onNotice((called, said) => {
      if (called === 'exporting') seen.push((said as { stage: string }).stage);
    });
    const saving = window.tickmark.call('report.export', given).finally(() => (isSaving = false));
    let count = 0;
    let slowest = 0;
    while (isSaving) {
      const begun = performance.now();
      await window.tickmark.call('library.list', { removed: false });
      slowest = Math.max(slowest, performance.now() - begun);
      count++;
    }
    end();
    return { answers: count, longest: slowest, stages: seen, result: await saving };
  }, wish);
  test.info().annotations.push({ type: 'longest wait, in milliseconds', description: String(longest) });
  expect(result, JSON.stringify(result)).toMatchObject({
    ok: true,
    value: { path, fileNotes: [{ what: 'cleaned' }, { what: 'cleaned' }] },
  });
  expect(stages).toEqual(expect.arrayContaining(['making', 'files', 'writing']));
  expect(existsSync(join(folder, 'report evidence', 'quay.jpg'))).toBe(true);
  // In main, the files take a second and more in which nothing is answered.
  expect(answers).toBeGreaterThan(50);
});
