import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultReportOptions } from '../../core/model/report/options.ts';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { galley, openPasted } from '../helpers/desk.ts';
import { commentsOf, docxParts } from '../helpers/docx.ts';

const count = 120;
const story = Array.from(
  { length: count },
  (_unused, index) => `The fund paid ${String(1000 + index)} euros to town ${String(index)}.`,
);

test('a long Word export is made beside the desk, which goes on, and can be stopped', async ({
  startAsChecker,
  cli,
  folder,
}) => {
  const { app, desk, quit } = await startAsChecker();
  await openPasted(desk, `The fund and its towns\n\n${story.join(' ')}`);
  await expect(galley(desk)).toContainText('to town 119.');
  const articleId = await desk.evaluate(async () => {
    const call = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
      const answer = (await window.tickmark.call(name, input)) as {
        ok: boolean;
        value: Record<string, unknown>;
      };
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.value;
    };
    const { articles } = (await call('library.list', { removed: false })) as {
      articles: { article: { id: string } }[];
    };
    const id = articles[0]?.article.id ?? '';
    const { version, sentences } = (await call('article.open', { articleId: id })) as {
      version: { id: string };
      sentences: { start: number; end: number }[];
    };
    for (const { start, end } of sentences.slice(-120))
      await call('claim.make', { versionId: version.id, start, end });
    return id;
  });

  const stopped = join(folder, 'stopped.docx');
  await answerSaveDialog(app, stopped);
  const options = { ...defaultReportOptions, language: 'en' };
  const answer = await desk.evaluate(
    ([article, chosen]) => {
      const stopListening = window.tickmark.onNotice((name) => {
        if (name !== 'exporting') return;
        stopListening();
        void window.tickmark.call('report.stop', {});
      });
      return window.tickmark.call('report.export', { articleId: article, format: 'docx', options: chosen });
    },
    [articleId, options] as const,
  );
  expect(answer).toMatchObject({ ok: true, value: { path: null, folder: null } });
  expect(existsSync(stopped)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);

  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  await dialog.getByText('Word', { exact: true }).click();
  const file = join(folder, 'report.docx');
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Save Word…' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  const parts = docxParts(readFileSync(file));
  expect(commentsOf(parts['word/comments.xml'] ?? '')).toHaveLength(count);
  await quit();

  const out = join(folder, 'cli.docx');
  const { code, stderr } = await cli('export', articleId, '--format', 'docx', '--out', out);
  expect(code, stderr).toBe(0);
  expect(commentsOf(docxParts(readFileSync(out))['word/comments.xml'] ?? '')).toHaveLength(count);
});
