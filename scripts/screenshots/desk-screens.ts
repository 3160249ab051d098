import { expect, type Page } from '@playwright/test';
import { answerOpenDialog } from '../drive/launch.ts';
import { files, kept } from './files.ts';
import { byCommand, byKeys, command, dialog, wordsOf, type Screen } from './screen.ts';
import { settle } from './settle.ts';

async function next(desk: Page): Promise<void> {
  await desk.keyboard.press('j');
}

function nextClaim(name: string): Screen {
  return { name, show: ({ desk }) => next(desk) };
}

/** The attachment of that name, of the first claim, as it is looked at. */
function attachment(name: string, file: string): Screen {
  return {
    name,
    show: async ({ desk }) => {
      await desk.getByRole('button', { name: file, exact: true }).click();
      await expect(dialog(desk)).toBeVisible();
    },
  };
}

/** Shows the list of claims, which has given way where the window is narrow. */
async function showList(desk: Page): Promise<void> {
  const list = desk.getByRole('listbox');
  if (!(await list.isVisible())) await desk.keyboard.press('Control+1');
  await expect(list).toBeVisible();
}

/** Hides the list of claims where it lies over the text. */
async function hideListOver(desk: Page): Promise<void> {
  const pane = desk.locator('[data-pane=claims]');
  const liesOver = await pane.evaluateAll((panes) =>
    panes.some((element) => getComputedStyle(element).position === 'absolute'),
  );
  if (!liesOver) return;
  await desk.keyboard.press('Control+1');
  await expect(pane).toHaveCount(0);
}

/** The desk with an article half checked, in the order in which one screen leads to the next. */
export const deskScreens: readonly Screen[] = [
  {
    name: 'desk',
    show: async ({ desk }) => {
      const language = await desk.locator('html').getAttribute('lang');
      const name = language === 'nl' ? /Korvaline/ : /Port Ellery/;
      await desk.getByRole('row', { name }).dblclick();
      await expect(desk.locator('[role=document] article')).toBeVisible();
      await desk.keyboard.press('Escape');
    },
  },
  nextClaim('desk-first'),
  attachment('attachment-image', files.image),
  attachment('attachment-pdf', files.pdf),
  attachment('attachment-text', files.text),
  {
    name: 'link',
    show: async ({ desk }) => {
      await desk.getByRole('button', { name: /\.example\// }).click();
      await expect(dialog(desk)).toBeVisible();
    },
  },
  nextClaim('desk-second'),
  {
    name: 'speaker-list',
    show: async ({ desk }) => {
      await desk.keyboard.press('a');
      const t = await wordsOf(desk);
      await expect(desk.getByRole('combobox', { name: t('inspector.speaker') })).toBeFocused();
      await desk.keyboard.press('ArrowDown');
      await expect(desk.getByRole('listbox', { name: t('inspector.speaker') })).toBeVisible();
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('combobox', { expanded: true })).toHaveCount(0);
      await desk.keyboard.press('Escape');
    },
  },
  nextClaim('desk-third'),
  nextClaim('desk-fourth'),
  {
    name: 'evidence-form',
    show: async ({ desk }) => {
      await desk.keyboard.press('e');
      await expect(desk.locator('section form')).toBeVisible();
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  {
    name: 'evidence-offer',
    show: async ({ desk }) => {
      await desk.keyboard.press('e');
      await desk.keyboard.type('Mon');
      await expect(desk.locator('[data-used]')).not.toHaveCount(0);
    },
    leave: async ({ desk }) => {
      // What is left in a form is kept as a draft.
      await desk.keyboard.press('Control+a');
      await desk.keyboard.press('Backspace');
      await desk.keyboard.press('Escape');
    },
  },
  {
    name: 'sources',
    show: async ({ desk }) => {
      await desk.keyboard.press('Control+3');
      await expect(desk.locator('[data-pane=claims] [role=option]')).not.toHaveCount(0);
      await desk.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'proof-list',
    show: async ({ desk }) => {
      await desk.keyboard.press('Control+4');
      const t = await wordsOf(desk);
      const pane = desk.getByRole('region', { name: t('proof.name') });
      await expect(pane.getByRole('option')).not.toHaveCount(0);
      // No line is selected: that would select another claim, which the screens after this one are about.
      await expect(pane).not.toHaveAttribute('aria-busy', 'true');
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Control+3');
      await expect(desk.locator('[data-pane=claims] [role=option]')).not.toHaveCount(0);
      await desk.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'source-text',
    show: async ({ desk }) => {
      const t = await wordsOf(desk);
      const row = desk.locator('[data-pane=claims] [role=option]').filter({ hasText: files.pdf });
      await row.dblclick();
      await expect(desk.getByRole('region', { name: t('sources.text') })).toContainText(/\p{L}/u);
    },
  },
  {
    name: 'source-form',
    show: async ({ desk }) => {
      await desk.locator('[data-pane=claims] [role=listbox]').focus();
      await desk.keyboard.press('e');
      await expect(dialog(desk)).toBeVisible();
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await expect(dialog(desk)).toHaveCount(0);
      await desk.keyboard.press('Control+1');
      await hideListOver(desk);
      await desk.locator('[role=document]').focus();
    },
  },
  {
    name: 'snippet-offer',
    show: async ({ desk }) => {
      await desk.keyboard.press('n');
      await desk.keyboard.type(';a');
      await expect(desk.getByRole('listbox').getByText(kept[0].text)).toBeVisible();
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('Backspace');
      await desk.keyboard.press('Backspace');
      await desk.keyboard.press('Escape');
    },
  },
  {
    name: 'find',
    show: async (shown) => {
      const { desk } = shown;
      await desk.keyboard.press('Control+f');
      await expect(desk.getByRole('search')).toBeVisible();
      // What is found is brought into what the bar leaves of the text: that has its size first.
      await settle(shown);
      await desk.keyboard.type('in');
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  { name: 'claims-list', show: ({ desk }) => showList(desk) },
  {
    name: 'several-claims',
    show: async ({ desk }) => {
      await showList(desk);
      const t = await wordsOf(desk);
      // By keys: in a narrow window the list goes once a row is pressed.
      await desk.getByRole('listbox', { name: t('claims.name') }).focus();
      await desk.keyboard.press('Home');
      await desk.keyboard.press('Shift+ArrowDown');
      await expect(desk.locator('[role=option][aria-selected=true]')).toHaveCount(2);
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  {
    name: 'claims-filter',
    show: async ({ desk }) => {
      await showList(desk);
      const t = await wordsOf(desk);
      await desk.getByRole('button', { name: t('filter.more') }).click();
      await expect(dialog(desk)).toBeVisible();
    },
  },
  {
    name: 'sitting',
    show: async ({ desk }) => {
      await desk.getByRole('banner').getByText(/^NS/).click();
      await expect(dialog(desk)).toBeVisible();
    },
  },
  byCommand('history', 'history.list'),
  byKeys('palette', 'Control+k'),
  {
    name: 'palette-found',
    show: async ({ desk }) => {
      await desk.keyboard.press('Control+k');
      await desk.keyboard.type('2');
      await expect(dialog(desk).getByRole('option').first()).toBeVisible();
    },
  },
  byKeys('keys', '?'),
  {
    name: 'key-change',
    show: async ({ desk }) => {
      await desk.keyboard.press('?');
      await dialog(desk).getByRole('listitem').first().getByRole('button').click();
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
  {
    name: 'annotations',
    show: async (shown) => {
      await answerOpenDialog(shown.app, [files.annotations]);
      await command(shown, 'annotations.read');
      await expect(dialog(shown.desk).getByRole('checkbox').first()).toBeVisible();
    },
  },
  byCommand('case-file', 'case.save'),
  {
    name: 'case-file-locked',
    show: async (shown) => {
      const { desk } = shown;
      const t = await wordsOf(desk);
      await command(shown, 'case.save');
      await dialog(desk).getByText(t('case.lock')).click();
      await desk.keyboard.type('kettle');
    },
  },
  {
    name: 'export',
    show: async ({ desk }) => {
      await desk.keyboard.press('Control+e');
      await expect(desk.frameLocator('iframe').locator('h1')).toBeVisible();
    },
  },
  {
    name: 'report-look',
    show: async ({ desk }) => {
      const t = await wordsOf(desk);
      await desk.keyboard.press('Control+e');
      await dialog(desk)
        .getByRole('button', { name: t('export.look.new') })
        .click();
      await expect(dialog(desk)).toHaveCount(2);
    },
    leave: async ({ desk }) => {
      await desk.keyboard.press('Escape');
      await expect(dialog(desk)).toHaveCount(1);
    },
  },
  {
    name: 'selection-menu',
    show: async ({ desk }) => {
      await hideListOver(desk);
      await desk.keyboard.press('ArrowUp');
      for (let words = 0; words < 3; words++) await desk.keyboard.press('Shift+ArrowRight');
      const { x, y } = await desk.evaluate(() => {
        const [box] = getSelection()?.getRangeAt(0).getClientRects() ?? [];
        if (box === undefined) throw new Error('No words are selected');
        return { x: box.x + 4, y: box.y + box.height / 2 };
      });
      await desk.mouse.click(x, y, { button: 'right' });
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'tour',
    show: async (shown) => {
      await command(shown, 'help.tour');
      const t = await wordsOf(shown.desk);
      await expect(shown.desk.getByRole('button', { name: t('tour.next'), exact: true })).toBeFocused();
    },
    leave: ({ desk }) => desk.keyboard.press('Escape'),
  },
];
