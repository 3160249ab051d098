import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, galley, inspector, openPasted } from '../helpers/desk.ts';
import { stories } from '../helpers/scripts.ts';

interface MadeClaim {
  start: number;
  end: number;
  quote: string;
}

/** The text of the only article as the library has it, and the claims in it, in their order. */
async function inLibrary(desk: Page): Promise<{ text: string; claims: MadeClaim[] }> {
  return desk.evaluate(async () => {
    const listed = (await window.tickmark.call('library.list', { removed: false })) as {
      value: { articles: { article: { id: string } }[] };
    };
    const articleId = listed.value.articles[0]?.article.id;
    const opened = (await window.tickmark.call('article.open', { articleId, versionId: null })) as {
      value: { version: { text: string }; claims: (MadeClaim & { removed: boolean })[] };
    };
    return {
      text: opened.value.version.text,
      claims: opened.value.claims.filter(({ removed }) => !removed).sort((a, b) => a.start - b.start),
    };
  });
}

function selected(desk: Page): Promise<string> {
  return desk.evaluate(() => window.getSelection()?.toString() ?? '');
}

/** Where a drag over words begins and ends in the window: at the outer edges of their first and last letters. */
async function endsOf(desk: Page, words: string, fromRight: boolean) {
  return galley(desk)
    .getByRole('article')
    .evaluate(
      (article, { wanted, isRtl }) => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at === -1) continue;
          const letter = (offset: number) => {
            const range = document.createRange();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            return range.getBoundingClientRect();
          };
          const [first, last] = [letter(at), letter(at + wanted.length - 1)];
          return {
            from: { x: isRtl ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
            to: { x: isRtl ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
          };
        }
        throw new Error(`no ${wanted}`);
      },
      { wanted: words, isRtl: fromRight },
    );
}

/** The same, once they stand still: what was saved a moment ago may still move the text. */
async function settledEnds(desk: Page, words: string, fromRight: boolean): ReturnType<typeof endsOf> {
  for (let before = '', looked = 0; looked < 50; looked++) {
    const ends = await endsOf(desk, words, fromRight);
    const now = JSON.stringify(ends);
    if (now === before) return ends;
    before = now;
    await desk.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  }
  throw new Error('the text does not stand still');
}

for (const [language, story] of Object.entries(stories))
  test(`claims by keys and by mouse have exactly their words: ${language}`, async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk, story.text);
    const sheet = galley(desk).getByRole('article');
    await expect(sheet).toHaveAttribute('lang', language);
    await expect(sheet).toHaveAttribute('dir', story.fromRight ? 'rtl' : 'ltr');
    const [forth, back] = story.fromRight ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];

    // By keys: to the first of the words, over them to the last, one too far and back.
    await goToSentence(desk, story.sentence);
    await desk.keyboard.press(forth);
    for (let pressed = 0; pressed < 20 && (await selected(desk)) !== story.first; pressed++)
      await desk.keyboard.press(forth);
    for (let pressed = 0; pressed < 20 && (await selected(desk)) !== story.words; pressed++)
      await desk.keyboard.press(`Shift+${forth}`);
    expect(await selected(desk)).toBe(story.words);
    await desk.keyboard.press(`Shift+${forth}`);
    expect((await selected(desk)).length).toBeGreaterThan(story.words.length);
    await desk.keyboard.press(`Shift+${back}`);
    expect(await selected(desk)).toBe(story.words);
    await desk.keyboard.press('c');
    await expectSaved(desk);
    await expect(inspector(desk).getByText(story.words, { exact: true }).first()).toBeVisible();

    // By mouse, over letters that run the other way, and back out of them.
    const { from, to } = await settledEnds(desk, story.across, story.fromRight);
    await desk.mouse.move(from.x, from.y);
    await desk.mouse.down();
    await desk.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
    await desk.mouse.move(to.x, to.y, { steps: 5 });
    await desk.mouse.up();
    await expect.poll(() => selected(desk)).toBe(story.across);
    await desk.keyboard.press('c');
    await expectSaved(desk);

    await expect.poll(async () => (await inLibrary(desk)).claims.length).toBe(2);
    const { text, claims } = await inLibrary(desk);
    for (const [index, words] of [story.across, story.words].entries()) {
      const start = text.indexOf(words);
      expect(claims[index]).toMatchObject({ start, end: start + words.length, quote: words });
    }

    // The end of a claim moves on in the order of the text, on whichever side that is.
    await desk.keyboard.press(`Control+${forth}`);
    await expect
      .poll(async () => (await inLibrary(desk)).claims[0]?.end)
      .toBeGreaterThan(text.indexOf(story.across) + story.across.length);
    await desk.keyboard.press(`Control+${back}`);
    await expect
      .poll(async () => (await inLibrary(desk)).claims[0]?.end)
      .toBe(text.indexOf(story.across) + story.across.length);
  });

test('what is typed in Arabic runs from the right, and marks stand on that side of the text', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, stories.ar.text);
  await goToSentence(desk, stories.ar.sentence);
  await desk.keyboard.press('c');
  const mark = galley(desk).getByRole('button', { name: 'Claim 1, unchecked' });
  const place = await mark.boundingBox();
  const words = await endsOf(desk, stories.ar.sentence, true);
  expect(place?.x ?? 0).toBeGreaterThan(words.from.x);
  await desk.keyboard.press('n');
  const note = inspector(desk).getByRole('textbox', { name: 'Note' });
  await desk.keyboard.insertText('سؤال إلى الوزارة.');
  expect(await note.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  await note.fill('Asked the ministry.');
  expect(await note.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
});
