import type { ElectronApplication, Page } from '@playwright/test';
import { goToSentence, selectWords } from '../../scripts/drive/keys.ts';
import { paintedWords, wordsPainted } from '../../scripts/drive/painted.ts';
import { addEvidence } from '../../scripts/drive/steps.ts';
import { command } from '../../scripts/screenshots/screen.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  failCall,
  galley,
  inspector,
  marginMark,
  openPasted,
  sentences,
  story,
} from '../helpers/desk.ts';
import { areaOf, pixelsOf } from '../helpers/pixels.ts';

/** Where in the window the middle of some words of the article is. */
function middleOf(desk: Page, words: string): Promise<{ x: number; y: number }> {
  return galley(desk).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box] = range.getClientRects();
      if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`“${wanted}” is not in the article`);
  }, words);
}

/** The light theme's paper. */
const PAPER = 'rgb(251, 250, 246)';

/** Returns how far two colours, as CSS gives them (rgb), are apart in luminance, from 1 to 21. [WCAG 2.2] */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = (colour.match(/\d+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.describe('texts that are hard', () => {
  test('an Arabic article reads from the right, its marks with it, its letters unbroken', async ({
    emptyDesk,
  }) => {
    const { app, desk } = await emptyDesk();
    const claim = 'أعلنت البلدية أن الجسر سيغلق ستة أسابيع.';
    await openPasted(desk, `إغلاق جسر الميناء\n\n${claim} ولم يتضرر أحد، بحسب الشرطة.\n`);
    const sheet = galley(desk).getByRole('article');
    await expect(sheet).toHaveAttribute('dir', 'rtl');
    await expect(sheet).toHaveAttribute('lang', 'ar');
    await goToSentence(desk, 'أعلنت البلدية');
    await desk.keyboard.press('c');
    await desk.keyboard.press('x');
    expect(await wordsPainted(desk, 'refuted')).toEqual([claim]);
    const area = await areaOf(desk, 'tm-refuted-0');
    expect(await pixelsOf(app, desk, area, 'refuted')).toBeGreaterThan(area.width / 2);
    const mark = await marginMark(desk, 1, 'refuted').boundingBox();
    const right = area.x + area.width;
    expect(mark?.x, 'the mark is beside the beginning of the line').toBeGreaterThan(right);
    const nodes = await galley(desk)
      .getByText(claim)
      .evaluate((words) => [...words.childNodes].filter((node) => node instanceof Text).length);
    expect(nodes, 'painting splits no text').toBe(1);
  });

  test('a claim of 400 characters is whole in the inspector and cut in the list', async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    const long = `The ${'very '.repeat(77)}long bridge is closed.`;
    expect(long.length).toBeGreaterThan(400);
    await openPasted(desk, `Long bridge\n\n${long} It opens in May.\n`);
    await goToSentence(desk, 'The very very');
    await desk.keyboard.press('c');
    await expect(inspector(desk).locator('blockquote')).toHaveText(long);
    const row = await claimRows(desk).first().boundingBox();
    expect(row?.height).toBeLessThan(140);
    expect(await sidewaysScrolls(desk)).toEqual([]);
  });

  test('claims that overlap have lines of their own, and a click goes through them', async ({
    emptyDesk,
  }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.cost);
    await desk.keyboard.press('c');
    await expect(claimRows(desk)).toHaveCount(1);
    await goToSentence(desk, sentences.cost);
    await selectWords(desk, 'in 2009, cost the city');
    await desk.keyboard.press('c');
    await expect(claimRows(desk)).toHaveCount(2);
    const painted = await paintedWords(desk);
    expect(painted['tm-unchecked-0']).toEqual([sentences.cost]);
    expect(painted['tm-unchecked-1']).toEqual(['in 2009, cost the city']);
    await desk.keyboard.press('Escape');
    await expect(inspector(desk)).toContainText('This sentence');
    const { x, y } = await middleOf(desk, 'cost the city');
    for (const number of [2, 1, 2]) {
      await desk.mouse.click(x, y);
      await expect(inspector(desk)).toContainText(`Claim ${number}`);
    }
    // A few pixels past the end of its first line, or of its words, is meant for it too.
    await desk.keyboard.press('Escape');
    await expect(inspector(desk)).toContainText('This sentence');
    const line = await areaOf(desk, 'tm-unchecked-0');
    await desk.mouse.click(line.x + line.width + 3, line.y + line.height / 3);
    await expect(inspector(desk)).toContainText('Claim 1');
  });
});

/** What is wider than the place it has, so that it would be cut or make the window scroll sideways. */
function sidewaysScrolls(desk: Page): Promise<string[]> {
  return desk.evaluate(() =>
    [
      ...document.querySelectorAll(
        'html, header, main, footer, [data-pane], [data-pane] > *, [role=document]',
      ),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

/** Gives the window another size, and waits until the page has it and has been painted in it. */
async function resizeTo(app: ElectronApplication, desk: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(w, h),
    [width, height] as const,
  );
  await desk.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
  await desk.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** An article of many screens, each of its paragraphs one long sentence. */
function longStory(): string {
  const ways =
    'past the old customs house, the fish hall and the two cranes that nobody has moved since 1987, ';
  const trips = Array.from({ length: 14 }, (_, at) => `Ferry ${at + 1} went ${ways.repeat(4)}and back.`);
  return ['The long way round', ...trips].join('\n\n');
}

test('the selected claim stays in sight at another size, unless the reader scrolled away', async ({
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  const before = await desk.evaluate(() => [innerWidth, innerHeight] as const);
  await openPasted(desk, longStory());
  await goToSentence(desk, 'Ferry 13 went');
  await desk.keyboard.press('c');
  const mark = marginMark(desk, 1, 'unchecked');
  await expect(mark).toBeInViewport();
  for (const [width, height] of [
    [900, 600],
    [1366, 860],
    [1000, 620],
  ] as const) {
    await resizeTo(app, desk, width, height);
    await expect(mark).toBeInViewport();
  }
  await galley(desk).hover();
  await desk.mouse.wheel(0, -50_000);
  await expect(mark).not.toBeInViewport();
  await resizeTo(app, desk, 1200, 700);
  await expect(mark).not.toBeInViewport();

  // In the list too, where its filter does not ask for it: at the foot, wherever the list is scrolled to.
  for (let ferry = 12; ferry > 0; ferry--) {
    await desk.keyboard.press('ArrowUp');
    await desk.keyboard.press('c');
  }
  await expectSaved(desk);
  await desk.keyboard.press('v');
  await desk.keyboard.press('j');
  await expect(claimRows(desk).filter({ hasText: 'Ferry 1 went' })).toHaveCount(0);
  await desk.keyboard.press('k');
  const selected = claimRows(desk).and(desk.locator('[aria-selected=true]'));
  await expect(selected).toContainText('Ferry 1 went');
  await expect(selected).toBeInViewport({ ratio: 1 });
  await expect(claimRows(desk).filter({ hasText: 'Ferry 2 went' })).toBeInViewport({ ratio: 1 });
  await expect(claimRows(desk).filter({ hasText: 'Ferry 13 went' })).not.toBeInViewport();
  await resizeTo(app, desk, ...before);
});

test('a window of 900 × 600 has room for the text, and the panes that gave way come when asked', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await resizeTo(app, desk, 900, 600);
  await expect(desk.getByRole('region', { name: 'Claims' })).toBeHidden();
  await expect(marginMark(desk, 1, 'unchecked')).toBeInViewport();
  const sheet = await galley(desk).boundingBox();
  expect(sheet?.width).toBeGreaterThan(500);
  expect(await sidewaysScrolls(desk)).toEqual([]);
  for (const [keys, pane] of [
    ['Control+1', desk.getByRole('region', { name: 'Claims' })],
    ['Control+2', inspector(desk)],
  ] as const) {
    const wasShown = await pane.isVisible();
    await desk.keyboard.press(keys);
    await expect(pane).toBeVisible({ visible: !wasShown });
    await desk.keyboard.press(keys);
    await expect(pane).toBeVisible({ visible: wasShown });
  }
  await desk.keyboard.press('v');
  await expect(marginMark(desk, 1, 'verified')).toBeVisible();
  // A message lies over the text, and over no tick or button beside it.
  await desk.keyboard.press('s');
  await desk.keyboard.press('v');
  const told = desk.getByRole('log').getByText('To tick that it was said, give a speaker first');
  await expect(told).toBeVisible();
  const [message, beside] = [await told.boundingBox(), await inspector(desk).boundingBox()];
  expect((message?.x ?? Infinity) + (message?.width ?? 0)).toBeLessThan(beside?.x ?? 0);

  // The list that lies over the text goes when a claim was picked, and keys go on in the text.
  await desk.keyboard.press('Escape');
  const list = desk.getByRole('listbox', { name: 'Claims' });
  await desk.keyboard.press('Control+1');
  await desk.getByRole('button', { name: /^All / }).click();
  await claimRows(desk).first().click();
  await expect(list).toBeHidden();
  await expect(galley(desk)).toBeFocused();
  await expect(inspector(desk)).toContainText('Claim 1');
  await desk.keyboard.press('Control+1');
  await expect(list).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(galley(desk)).toBeFocused();

  // With the room comes what gave way, also after it was looked at and put away.
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('Control+1');
  await expect(list).toBeHidden();
  await resizeTo(app, desk, 1366, 700);
  await expect(list).toBeVisible();

  // What is typed in stays in sight, and with a pane the focus does not go.
  const note = inspector(desk).getByRole('textbox').last();
  await note.focus();
  await expect(note).toBeInViewport({ ratio: 1 });
  await resizeTo(app, desk, 900, 480);
  await expect(note).toBeInViewport({ ratio: 0.95 });
  await resizeTo(app, desk, 1366, 700);
  await list.focus();
  await resizeTo(app, desk, 900, 600);
  await expect(list).toBeHidden();
  await expect(galley(desk)).toBeFocused();
  await inspector(desk).getByRole('textbox').first().focus();
  await desk.keyboard.press('Control+2');
  await expect(inspector(desk)).toBeHidden();
  await expect(galley(desk)).toBeFocused();

  // Who leaves comes back to the line that was in sight: under the list that lay over it too, and soon after a scroll.
  await desk.keyboard.press('Control+2');
  await desk.keyboard.press('Control+1');
  await expect(list).toBeVisible();
  await galley(desk).evaluate((text) => text.scrollBy(0, 150));
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
  await expect.poll(() => galley(desk).evaluate((text) => text.scrollTop)).toBeGreaterThan(100);
});

test('the title of an article has room in the bar at every width, and what is beside it gives way', async ({
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  const before = await desk.evaluate(() => [innerWidth, innerHeight] as const);
  await openPasted(desk, longStory().replace('The long way round', 'The long way round '.repeat(9)));
  await command({ app, desk }, 'language.nl');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'nl');
  const title = desk.getByRole('heading', { level: 1, name: /^The long way round/ }).first();
  for (const width of [1400, 1240, 1060, 1040, 900, 780, 720]) {
    await resizeTo(app, desk, width, 600);
    const room = await title.evaluate((element) => element.clientWidth);
    expect(room, `at ${String(width)}`).toBeGreaterThanOrEqual(240);
    expect(await sidewaysScrolls(desk)).toEqual([]);
  }
  await resizeTo(app, desk, ...before);
});

/** Ends the process of the desk's page, and waits until the page is there again. Playwright has lost it then. */
async function crashDesk(app: ElectronApplication, desk: Page): Promise<void> {
  const crashed = desk.waitForEvent('crash');
  const back = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  await Promise.all([crashed, back]);
}

/** Goes on with the evidence that was begun, once that is offered, and says what the page shows. */
function shownAfterCrash(app: ElectronApplication, begun: string): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }, title) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    return (await contents?.executeJavaScript(`new Promise((resolve) => {
      const fields = () => [...document.querySelectorAll('input, textarea')];
      const labelled = (label) => fields().find((field) => field.labels?.[0]?.textContent === label)?.value;
      const look = () => {
        const again = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Go on');
        again?.click();
        if (labelled('Title') !== ${JSON.stringify(title)}) return requestAnimationFrame(look);
        resolve({
          title: document.title,
          evidence: document.body.innerText.includes('Notice 12'),
          note: fields().filter((field) => field.labels?.[0]?.textContent === 'Note').at(-1)?.value,
          tried: labelled('What was tried'),
          told: document.body.innerText.includes('with what you were typing'),
        });
      };
      look();
    })`)) as unknown;
  }, begun);
}

test.describe('when something breaks', () => {
  test('the desk’s page crashes and comes back where it was, with all that was saved and what was being typed', async ({
    startAsChecker,
  }) => {
    const { app, desk } = await startAsChecker();
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await desk.keyboard.press('u');
    await addEvidence(desk, { title: 'Notice 12' });
    await expectSaved(desk);
    await desk.keyboard.press('e');
    await desk.getByLabel('Title').fill('Half a title');
    await desk.keyboard.press('Escape');
    await inspector(desk).getByRole('textbox', { name: 'What was tried' }).fill('Called the port, no');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('n');
    await inspector(desk).getByRole('textbox', { name: 'Note' }).fill('Ask again on Mon');
    await crashDesk(app, desk);
    expect(await shownAfterCrash(app, 'Half a title')).toEqual({
      title: 'Harbour bridge to close for six weeks – Tickmark',
      evidence: true,
      note: 'Ask again on Mon',
      tried: 'Called the port, no',
      told: true,
    });
  });

  test('a change that fails is reported, and the screen never showed it', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    const missing = await failCall(app, 'claim.setVerdict', 'claimNotFound');
    await desk.keyboard.press('v');
    await expect(desk.getByRole('log')).toContainText('There is no such claim in this library');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    await missing.mend();

    const full = await failCall(app, 'claim.setVerdict', 'diskFull');
    await desk.keyboard.press('v');
    const status = desk.getByRole('contentinfo');
    await expect(status.getByRole('alert')).toContainText('Not saved: The disk is full');
    await expectAccessible(desk, 'not saved');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    await full.mend();
    await status.getByRole('button', { name: 'Try again' }).click();
    await expect(marginMark(desk, 1, 'verified')).toBeVisible();
    await expectTick(desk, 'that it is so', 'verified');
    await expectSaved(desk);
  });

  test('an article that cannot be opened says why, and leads back to the library', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk();
    await openPasted(desk);
    await desk.keyboard.press('Control+l');
    await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
    const { mend } = await failCall(app, 'article.open', 'articleNotFound');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'This article cannot be opened' })).toBeVisible();
    await expectAccessible(desk, 'article that cannot be opened');
    await mend();
    // Focused with the heading: a key pressed at sight of it is not lost.
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Back to the library');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('grid', { name: 'Articles' })).toBeVisible();
  });
});

test.describe('the way about', () => {
  test('finding shows every place, goes round by key and ends at the place found', async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await expect(inspector(desk)).toContainText('Claim 1');
    await desk.keyboard.press('Escape');
    await inspector(desk).getByRole('button', { name: 'Select claim 1' }).click();
    await expect(inspector(desk)).toContainText('Claim 1');
    await desk.keyboard.press('Control+f');
    await desk.keyboard.type('the ');
    const bar = desk.getByRole('search');
    await expect(bar).toContainText('1 of 5');
    const all = await paintedWords(desk);
    expect(all['tm-found-current']).toEqual([expect.stringMatching(/^the$/i)]);
    const count = story.match(/\bthe\b/gi)?.length ?? 0;
    expect(count).toBe(5);
    expect(all['tm-found']).toHaveLength(4);
    // Each can be seen on the paper, the one that one is at first.
    const paints = await desk.evaluate(() => {
      const words = document.querySelector('[role=document] p');
      if (words === null) throw new Error('no paragraph');
      return ['tm-found', 'tm-found-current'].map(
        (name) => getComputedStyle(words, `::highlight(${name})`).backgroundColor,
      );
    });
    expect(contrast(paints[0] ?? '', PAPER)).toBeGreaterThan(1.3);
    expect(contrast(paints[1] ?? '', PAPER)).toBeGreaterThan(4.5);
    await desk.keyboard.press('Enter');
    await expect(bar).toContainText('2 of');
    await desk.keyboard.press('Shift+Enter');
    await desk.keyboard.press('Shift+Enter');
    await expect(bar).toContainText('5 of 5');
    await desk.keyboard.press('Escape');
    await expect(galley(desk)).toBeFocused();
    expect(Object.keys(await paintedWords(desk))).not.toContain('tm-found');
    // The next key is about what was found, and not about a claim that is out of sight.
    await expect(inspector(desk)).toContainText('This sentence');
    const last = await inspector(desk)
      .getByText(/\bthe\b/iu)
      .first()
      .textContent();
    expect(story.indexOf(last ?? '')).toBeGreaterThan(story.indexOf(sentences.closes));
  });

  test('the palette runs any command and finds claims by their words', async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    for (const sentence of [sentences.closes, sentences.cars]) {
      await goToSentence(desk, sentence);
      await desk.keyboard.press('c');
      await expect(inspector(desk)).toContainText(sentence);
    }
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('port authority');
    await expect(desk.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await desk.keyboard.press('Enter');
    await expect(inspector(desk)).toContainText('Claim 1');
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('Refuted');
    await desk.keyboard.press('Enter');
    await expect(marginMark(desk, 1, 'refuted')).toBeVisible();

    // The row that the pointer goes to is the one that Enter performs: there are no two.
    await desk.keyboard.press('Control+k');
    const rows = desk.getByRole('dialog').getByRole('option');
    // The first event only says where it lies: it may have been there before the list.
    await rows.nth(1).hover();
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
    await rows.nth(2).hover();
    await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(desk.getByRole('dialog').getByRole('option', { selected: true })).toHaveCount(1);
    await desk.keyboard.press('ArrowDown');
    await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Escape');
    // At rest over them it chooses nothing.
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('theme');
    await expect(rows.nth(2)).toContainText('Theme');
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Escape');

    // What it led to gives the focus back to the text that both were opened from, with the key that closes it.
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('About Tickmark');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('dialog', { name: 'About Tickmark' })).toBeVisible();
    await desk.keyboard.press('Escape');
    expect(await galley(desk).evaluate((text) => text === document.activeElement)).toBe(true);
  });

  test('a link is opened only after its whole address was seen', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk();
    await app.evaluate(({ shell }) => {
      Reflect.set(globalThis, 'opened', []);
      shell.openExternal = (link) => {
        (Reflect.get(globalThis, 'opened') as string[]).push(link);
        return Promise.resolve();
      };
    });
    const opened = () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
    const link = 'https://port.example/notices/12?from=a-very-long-name-that-a-card-cannot-show';
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await addEvidence(desk, { link, title: 'Notice 12' });
    await inspector(desk)
      .getByRole('button', { name: /^port\.example/ })
      .click();
    const asked = desk.getByRole('alertdialog');
    await expect(asked).toContainText(link);
    await desk.keyboard.press('Enter');
    await expect(asked).toBeHidden();
    expect(await opened(), 'Enter alone opens nothing').toEqual([]);
    await inspector(desk)
      .getByRole('button', { name: /^port\.example/ })
      .click();
    await asked.getByRole('button', { name: 'Open the link' }).click();
    await expect.poll(opened).toEqual([link]);
  });
});
