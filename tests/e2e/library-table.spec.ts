import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
import { dropFiles, galley, openPasted, paste } from '../helpers/desk.ts';

/** Titles with an outlet, the last changed last; loaded by the app's own calls. */
const stories = [
  ['Bridge closes', 'The Quay'],
  ['Café shut', 'De Bode'],
  ['Dyke holds', 'De Bode'],
  ['Ferry late', null],
  ['Ferry sold', 'The Quay'],
] as const;

/** Loads the stories; the last of them is checked to the end, the first is worked on. Returns their ids by title. */
async function fill(desk: Page): Promise<Record<string, string>> {
  const ids = await desk.evaluate(async (wanted) => {
    const call = async (name: string, input: unknown): Promise<unknown> => {
      const answer = await window.tickmark.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.value;
    };
    const found: Record<string, string> = {};
    for (const [title, outlet] of wanted) {
      const text = `# ${title}\n\nNobody has counted the ${title.toLowerCase()}, the office said.\n`;
      const { results } = (await call('load.paste', { html: null, text })) as {
        results: { articleId: string }[];
      };
      const articleId = results[0]?.articleId ?? '';
      found[title] = articleId;
      await call('article.setDetails', { articleId, details: { outlet } });
    }
    for (const title of ['Bridge closes', 'Ferry sold']) {
      const articleId = found[title];
      const { version, sentences } = (await call('article.open', { articleId })) as {
        version: { id: string };
        sentences: { id: string; start: number; end: number }[];
      };
      const last = sentences.at(-1);
      const made = { versionId: version.id, start: last?.start, end: last?.end };
      const { claims } = (await call('claim.make', made)) as { claims: { id: string }[] };
      if (title === 'Bridge closes') continue;
      await call('claim.setVerdict', { claimId: claims[0]?.id, verdict: 'verified' });
      await call('sentence.setNoClaim', { sentenceIds: sentences.map(({ id }) => id), noClaim: true });
    }
    return found;
  }, stories);
  await reloadDesk(desk);
  await expect(rows(desk)).toHaveCount(stories.length);
  await expect(grid(desk)).toBeFocused();
  return ids;
}

function grid(desk: Page): Locator {
  return desk.locator('[role=grid], [role=treegrid]');
}
function rows(desk: Page): Locator {
  return grid(desk).locator('[role=row][aria-selected]');
}
function titles(desk: Page): Locator {
  return rows(desk).locator('[role=gridcell]:first-child > :first-child');
}
/** The titles of the lines that are chosen. */
function chosen(desk: Page): Locator {
  return grid(desk)
    .locator('[role=row][aria-selected=true]')
    .locator('[role=gridcell]:first-child > :first-child');
}
function row(desk: Page, title: string): Locator {
  return rows(desk).filter({ hasText: title });
}
function bar(desk: Page): Locator {
  return desk.getByRole('group', { name: 'Selected articles' });
}
/** Presses an entry of the application's menu, by its id and, in the list of what was open, its label. */
async function pressMenu(app: ElectronApplication, id: string, label: string | null = null): Promise<void> {
  await app.evaluate(
    ({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(wanted.id);
      const entry =
        wanted.label === null ? found : found?.submenu?.items.find((other) => other.label === wanted.label);
      if (entry === undefined || entry === null) throw new Error(`no entry ${wanted.id}`);
      setImmediate(entry.click as () => void);
    },
    { id, label },
  );
}
/** Makes the desk's window as small as is promised to work, at a zoom. */
async function sizeWindow(app: ElectronApplication, zoom: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, factor) => {
    const window = BrowserWindow.getAllWindows().find((other) => other.isVisible());
    window?.setContentSize(900, 600);
    window?.webContents.setZoomFactor(factor);
  }, zoom);
}
async function recent(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items ?? [];
    return items.filter(({ type }) => type === 'normal').map(({ label }) => label);
  });
}

test('several are chosen by mouse and by keys, archived, deleted and put back', async ({ emptyDesk }) => {
  const { app, desk } = await emptyDesk();
  await fill(desk);
  await expect(titles(desk)).toHaveText([
    'Ferry sold',
    'Bridge closes',
    'Ferry late',
    'Dyke holds',
    'Café shut',
  ]);
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('Shift+ArrowDown');
  await expect(chosen(desk)).toHaveText(['Ferry sold', 'Bridge closes', 'Ferry late']);
  await expect(bar(desk)).toContainText('3 articles selected');
  await desk.keyboard.press('Escape');
  await expect(chosen(desk)).toHaveText(['Ferry late']);
  await row(desk, 'Ferry sold').click({ modifiers: ['Control'], position: { x: 600, y: 20 } });
  await row(desk, 'Café shut').click({ modifiers: ['Control'], position: { x: 600, y: 20 } });
  await expect(chosen(desk)).toHaveText(['Ferry sold', 'Ferry late', 'Café shut']);
  await desk.keyboard.press('Control+ArrowUp');
  await desk.keyboard.press('Control+Space');
  await expect(chosen(desk)).toHaveCount(4);
  await row(desk, 'Bridge closes').click({ position: { x: 600, y: 20 } });
  await row(desk, 'Dyke holds').click({ modifiers: ['Shift'], position: { x: 600, y: 20 } });
  await expect(chosen(desk)).toHaveText(['Bridge closes', 'Ferry late', 'Dyke holds']);
  await expectAccessible(desk, 'several chosen');

  await desk.keyboard.press('Control+Shift+a');
  await expect(titles(desk)).toHaveText(['Ferry sold', 'Café shut']);
  await expect(desk.getByText('Archived 3 articles')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(desk)).toHaveCount(5);
  await expect(chosen(desk)).toHaveText(['Bridge closes', 'Ferry late', 'Dyke holds']);
  await desk.keyboard.press('Delete');
  await expect(titles(desk)).toHaveCount(2);
  await desk.keyboard.press('Control+z');
  await expect(titles(desk)).toHaveCount(5);

  await desk.keyboard.press('Control+a');
  await expect(bar(desk)).toContainText('5 articles selected');
  await pressMenu(app, 'library.archive');
  await expect(desk.getByRole('heading', { name: 'Every article is put away' })).toBeVisible();
  await expectAccessible(desk, 'nothing on the shelf');
  await desk.keyboard.press('Control+2');
  await expect(titles(desk)).toHaveCount(5);
  await expectAccessible(desk, 'archive');
  await expect(grid(desk)).toBeFocused();
  await row(desk, 'Dyke holds').click({ button: 'right' });
  await desk.getByRole('menuitem', { name: 'Take out of the archive' }).click();
  await expect(titles(desk)).toHaveCount(4);
  await desk.keyboard.press('Escape');
  await expect(titles(desk)).toHaveText(['Dyke holds']);

  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('bridge');
  await expect(desk.getByRole('option').first()).toContainText('archived');
});

test('filters combine, say how many they hide, and are there after a restart with sort, groups and columns', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  const { desk } = first;
  await fill(desk);
  await desk.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = desk.getByRole('dialog', { name: 'Filters' });
  await filters.getByRole('option', { name: 'The Quay' }).click();
  await filters.getByRole('option', { name: 'De Bode' }).click();
  await expect(titles(desk)).toHaveCount(4);
  await filters.getByText('With open claims').click();
  await expect(titles(desk)).toHaveText(['Bridge closes']);
  await expectAccessible(desk, 'filters');
  await desk.keyboard.press('Escape');
  const chips = desk.getByRole('group', { name: 'Filters' });
  await expect(chips).toContainText('1 of 5 shown, 4 hidden');
  await chips.getByRole('button', { name: 'Take off the filter: With open claims' }).click();
  await expect(chips).toContainText('4 of 5 shown, 1 hidden');
  await desk.keyboard.press('Control+Shift+f');
  await desk.keyboard.type('cafe');
  await expect(titles(desk)).toHaveText(['Café shut']);
  await desk.keyboard.type(' ferry');
  await expect(desk.getByRole('heading', { name: 'No article fits these filters' })).toBeVisible();
  await expectAccessible(desk, 'nothing left by the filter');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Enter');
  await expect(grid(desk)).toBeFocused();

  await desk.getByRole('button', { name: 'Arrange' }).click();
  const arrange = desk.getByRole('dialog', { name: 'Arrange' });
  await arrange.getByText('Status', { exact: true }).first().click();
  await arrange.locator('fieldset').getByText('Words', { exact: true }).click();
  await expectAccessible(desk, 'arrange');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('columnheader', { name: 'Words' })).toBeVisible();
  await desk.getByRole('button', { name: 'Title', exact: true }).click();
  await desk.getByRole('button', { name: 'Title', exact: true }).press('ArrowRight');
  await desk.keyboard.press('Shift+ArrowRight');
  const outlet = desk.getByRole('columnheader', { name: 'Outlet' });
  await expect.poll(async () => Math.round((await outlet.boundingBox())?.width ?? 0)).toBe(166);
  await first.quit();

  const { desk: again } = await start();
  await expect(again.getByRole('treegrid', { name: 'Articles' })).toBeFocused();
  await expect(again.getByRole('row', { name: /^In work/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(titles(again)).toHaveText(['Bridge closes', 'Café shut', 'Dyke holds', 'Ferry sold']);
  await expect(again.getByRole('group', { name: 'Filters' })).toContainText('Outlet: De Bode, The Quay');
  await expect(again.getByRole('columnheader', { name: 'Words' })).toBeVisible();
  const kept = again.getByRole('columnheader', { name: 'Outlet' });
  expect(Math.round((await kept.boundingBox())?.width ?? 0)).toBe(166);
});

test('groups are folded and gone through by keys; letters go to a title', async ({ emptyDesk }) => {
  const { app, desk } = await emptyDesk();
  await fill(desk);
  await desk.keyboard.type('dy');
  await expect(chosen(desk)).toHaveText(['Dyke holds']);
  await desk.keyboard.press('Home');
  await pressMenu(app, 'library.groupByOutlet');
  const table = desk.getByRole('treegrid', { name: 'Articles' });
  await expect(table.getByRole('row', { expanded: true })).toHaveText([/De Bode/, /The Quay/, /No outlet/]);
  await expect(table).toHaveAttribute('aria-rowcount', '9');
  await expectAccessible(desk, 'groups');
  await table.focus();
  await desk.keyboard.press('Home');
  await desk.keyboard.press('ArrowLeft');
  await expect(table.getByRole('row', { name: 'De Bode 2 articles' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(titles(desk)).toHaveCount(3);
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  await expect(chosen(desk)).toHaveText(['Dyke holds']);
  await desk.keyboard.press('ArrowLeft');
  await expect(chosen(desk)).toHaveCount(0);
  await table.getByRole('row', { name: 'The Quay 2 articles' }).click();
  await expect(titles(desk)).toHaveCount(3);
});

test('the table is where it was when one comes back; what was open is in the menu and can be sorted by', async ({
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await fill(desk);
  await row(desk, 'Café shut').dblclick({ position: { x: 600, y: 20 } });
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('Control+l');
  await expect(grid(desk)).toBeFocused();
  await expect(chosen(desk)).toHaveText(['Café shut']);
  await row(desk, 'Ferry late').getByText('Ferry late').click();
  await expect(galley(desk)).toBeFocused();
  await expect.poll(() => recent(app)).toEqual(['Ferry late', 'Café shut', 'Clear this list']);
  await pressMenu(app, 'recent', 'Café shut');
  await expect(desk.getByRole('document', { name: 'Text of “Café shut”' })).toBeFocused();
  await desk.keyboard.press('Control+l');
  await desk.getByRole('button', { name: 'Arrange' }).click();
  const arrange = desk.getByRole('dialog', { name: 'Arrange' });
  await arrange.getByRole('button', { name: /Sort by/ }).click();
  await desk.getByRole('option', { name: 'Last opened' }).click();
  await desk.keyboard.press('Escape');
  await expect(titles(desk).first()).toHaveText('Café shut');
  await expect(titles(desk).nth(1)).toHaveText('Ferry late');
  await pressMenu(app, 'recent', 'Clear this list');
  await expect.poll(() => recent(app)).toEqual(['Clear this list']);
});

test('reports of several are saved into a folder, nothing there is overwritten, and the work can be stopped', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await fill(desk);
  const to = join(folder, 'reports');
  mkdirSync(to);
  writeFileSync(join(to, 'Ferry late.md'), 'mine');
  await answerOpenDialog(app, [to]);
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export 5 reports' });
  await dialog.getByText('Markdown', { exact: true }).click();
  await expectAccessible(desk, 'export of several');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog).toContainText(`Saved 5 reports in ${to}`);
  expect(readFileSync(join(to, 'Ferry late.md'), 'utf8')).toBe('mine');
  expect(readFileSync(join(to, 'Ferry late (2).md'), 'utf8')).toContain('Ferry late');
  expect(readdirSync(to)).toHaveLength(6);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await row(desk, 'Dyke holds').click({ position: { x: 600, y: 20 } });
  await row(desk, 'Café shut').click({ modifiers: ['Control'], position: { x: 600, y: 20 } });
  await bar(desk).getByRole('button', { name: 'Results table…' }).click();
  const results = desk.getByRole('dialog', { name: 'Results of the selected articles' });
  await expect(results).toContainText('2 articles selected.');
  await expectAccessible(desk, 'results of several');
  await results.getByText('CSV', { exact: true }).click();
  const file = join(folder, 'results.csv');
  await answerSaveDialog(app, file);
  await results.getByRole('button', { name: 'Save CSV…' }).click();
  await expect(results.getByText(file)).toBeVisible();
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines.slice(1).join('\n')).toMatch(/Dyke holds/);
  expect(lines.slice(1).join('\n')).not.toMatch(/Ferry/);
});

test('an export of many reports that is stopped keeps what is saved, and says how many', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await fill(desk);
  const to = join(folder, 'pdf');
  mkdirSync(to);
  await answerOpenDialog(app, [to]);
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export 5 reports' });
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toContainText(/Stopped: \d of 5 reports saved/);
  await expectAccessible(desk, 'export of several, stopped');
  const said = /Stopped: (\d)/.exec(await dialog.innerText())?.[1];
  expect(existsSync(to) && readdirSync(to).length).toBe(Number(said));
});

test('a narrow window, a zoomed one and a dropped file', async ({ startAsChecker }) => {
  const { app, desk } = await startAsChecker();
  await fill(desk);
  const headings = desk.getByRole('columnheader');
  await sizeWindow(app, 1);
  await expect(headings.filter({ hasText: 'Language' })).toHaveCount(0);
  await expect(row(desk, 'Ferry sold')).toContainText('The Quay · English');
  await sizeWindow(app, 2);
  await expect(headings.filter({ hasText: 'Published' })).toHaveCount(0);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(desk, 'library at 200%');
  await dropFiles(grid(desk), [
    { name: 'flood.md', type: 'text/markdown', text: '# Flood\n\nIt rained, they said.\n' },
  ]);
  await expect(galley(desk)).toContainText('It rained');
});

test('an empty library teaches what to do first', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Load an article/ })).toBeFocused();
  await expect(desk.getByRole('button', { name: 'in English' })).toBeVisible();
  await paste(desk, { text: '# Flood\n\nIt rained, they said.\n' });
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('Control+l');
  await openPasted(desk, '# Drought\n\nIt did not rain, they said.\n');
});
