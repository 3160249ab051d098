import { expect, type ElectronApplication, type Page } from '@playwright/test';
import path from 'node:path';
import { ReportFormat } from '../../core/model/report/format.ts';
import { tabTo } from '../drive/keys.ts';
import { answerSaveDialog, type DrivenApp } from '../drive/launch.ts';
import { wordsPainted } from '../drive/painted.ts';
import type { TakePicture } from './pictures.ts';

/** The forms in which the report is saved, in the order in which the dialog has them. */
const forms = ['html', 'pdf', 'json'] as const satisfies readonly ReportFormat[];

/**
 * A second sitting, after a restart: looks whether everything is there, and exports the report in every form into
 * `folder`. Returns the files.
 */
export async function secondSitting(
  { app, desk }: DrivenApp,
  folder: string,
  picture: TakePicture,
): Promise<Record<(typeof forms)[number], string>> {
  await expectAllThere(desk);
  await picture(
    desk,
    'desk-after-restart',
    'the article is on the desk again; nothing is lost: the claims, the ticks, the evidence, the history',
  );
  await desk.keyboard.press('Control+l');
  const row = desk.getByRole('row', { name: /Half of Port Ellery/ });
  await expect(row).toContainText(/3 of \d+/);
  await picture(desk, 'library-after-restart', 'the library knows the article and how far it is');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('document', { name: /^Text of/ })).toBeFocused();
  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: /Half of Port Ellery/ }).first()).toBeVisible();
  await expect(dialog).toContainText(/suggestions not looked at/);
  await picture(desk, 'export', 'the report is seen before it is saved, with what is still open');
  const files = {
    html: path.join(folder, 'report.html'),
    pdf: path.join(folder, 'report.pdf'),
    json: path.join(folder, 'report.json'),
  };
  for (const form of forms) await exportAs(app, desk, form, files[form]);
  await picture(desk, 'exported', 'the report is saved as HTML, PDF and JSON');
  return files;
}

async function expectAllThere(desk: Page): Promise<void> {
  await expect(desk.getByRole('banner')).toContainText(/(?<!\d)3 of \d+ decided/);
  const filters = desk.getByRole('group', { name: 'Which claims to list' });
  for (const name of ['verified 1', 'unverifiable 1', 'refuted 1'])
    await expect(filters.getByRole('button', { name, exact: true })).toBeVisible();
  await filters.getByRole('button', { name: /^All/ }).press('Enter');
  const list = desk.getByRole('listbox', { name: 'Claims' });
  // The open claim comes first, then the decided ones: the last is the one with the correction.
  await tabTo(desk, list);
  await desk.keyboard.press('End');
  await expect(desk.getByLabel('What the text should say instead')).toHaveValue(/since 1964/);
  await expect(desk.getByRole('region', { name: 'Inspector' })).toContainText(
    'Monthly totals of the station',
  );
  await expect
    .poll(() => wordsPainted(desk, 'refuted'))
    .toEqual([expect.stringMatching(/^more than in any/)]);
}

async function exportAs(
  app: ElectronApplication,
  desk: Page,
  form: ReportFormat,
  file: string,
): Promise<void> {
  await answerSaveDialog(app, file);
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  const choice = dialog.getByRole('radio', { name: form.toUpperCase() });
  if (!(await choice.isChecked())) {
    await tabTo(desk, dialog.getByRole('radio', { checked: true }).first());
    for (let moved = 0; moved < ReportFormat.options.length && !(await choice.isChecked()); moved++)
      await desk.keyboard.press('ArrowRight');
  }
  await expect(choice).toBeChecked();
  await tabTo(desk, dialog.getByRole('button', { name: `Save ${form.toUpperCase()}…` }));
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: file })).toBeVisible({ timeout: 60_000 });
}
