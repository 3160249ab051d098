import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { comparedIn } from '../../scripts/screenshots/compared.ts';
import { screenNames, visitEveryScreen } from '../../scripts/screenshots/every-screen.ts';
import { Beside, looksAt, picturesOf, whyCoarse } from '../../scripts/screenshots/kept-pictures.ts';
import { everything, lookName, walksOf } from '../../scripts/screenshots/looks.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { cutOff } from '../helpers/cut-off.ts';
import { expectSaved, openPasted } from '../helpers/desk.ts';
import { outOfReach } from '../helpers/reach.ts';

test('every screen has a picture in a look, few in more, and each look is seen on several screens', async () => {
  const names = screenNames();
  const looks = Object.values(comparedIn).flat();
  expect(Object.keys(comparedIn).sort()).toEqual([...names].sort());
  expect(looks.length).toBeLessThanOrEqual(names.length + 10);
  for (const [name, its] of Object.entries(comparedIn)) expect([...new Set(its)], name).toEqual(its);
  for (const { language, size } of walksOf(everything.languages, everything.sizes))
    for (const theme of everything.themes) {
      const name = lookName({ language, theme, size });
      expect(looks.filter((look) => look === name).length, name).toBeGreaterThanOrEqual(3);
    }
  const { wanted, there } = await picturesOf();
  expect(there.sort()).toEqual(wanted.sort());
});

for (const language of everything.languages)
  test(`every screen fits in each size, can be read by everybody and looks as it did, ${language}`, async ({
    start,
  }, info) => {
    // Some hundred and eighty screens are gone through.
    test.setTimeout(1_200_000);
    const running = await start({ env: { TZ: 'UTC' } });
    const { desk } = running;
    const beside = await Beside.of(running);
    const unfit: string[] = [];
    await visitEveryScreen(running, walksOf([language], everything.sizes), false, async (stop) => {
      const cut = [...(await outOfReach(desk)), ...(await cutOff(desk))];
      unfit.push(...cut.map((what) => `${stop.name} at ${stop.look.size}: ${what}`));
      const looks = looksAt(stop);
      for (const { theme } of looks) await beside.compare(await stop.wear(theme), stop.name);
      // In the language and size of its picture, which differ from screen to screen; in all themes.
      if (looks.length > 0) await expectAccessible(desk, stop.name);
    });
    for (const { file, now } of beside.changed) {
      const shown = info.outputPath(file);
      mkdirSync(dirname(shown), { recursive: true });
      writeFileSync(shown, now);
    }
    expect(unfit, 'cut off or out of reach').toEqual([]);
    // What is meant to look otherwise: `npm run screenshots -- --compared`, and look at each.
    expect(beside.changed.map(({ file, differing }) => `${file}: ${String(differing)} differ`)).toEqual([]);
  });

/** Words in a box of 60 pixels, by how it is made, and whether they are out of sight for good. */
const boxes: readonly (readonly [what: string, style: Partial<CSSStyleDeclaration>, isFound: boolean])[] = [
  ['what hides what is wider', { overflow: 'hidden', whiteSpace: 'nowrap' }, true],
  ['what hides what is higher', { overflow: 'hidden', height: '24px' }, true],
  ['what is scrolled sideways', { overflowX: 'auto', whiteSpace: 'nowrap' }, true],
  ['what lies outside the window', { left: '-30px' }, true],
  ['an ellipsis', { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }, false],
  ['what is scrolled down', { overflowY: 'auto', height: '24px' }, false],
  ['what is large enough', { width: '600px' }, false],
];

test('what is cut off is found', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  for (const [what, style, isFound] of boxes) {
    const made = await desk.evaluateHandle((wanted) => {
      const box = document.createElement('div');
      box.textContent = 'Words that are wider than the box';
      Object.assign(box.style, { position: 'fixed', top: '9px', left: '9px', width: '60px' }, wanted);
      document.body.append(box);
      return box;
    }, style);
    expect((await cutOff(desk)).length > 0, what).toBe(isFound);
    await made.evaluate((box) => box.remove());
  }
});

test('a word that changes, and a colour, are found in a picture', async ({ emptyDesk }) => {
  const { app, desk } = await emptyDesk();
  const why = await whyCoarse(app);
  test.skip(why !== null, why ?? '');
  await openPasted(desk);
  await expectSaved(desk);
  const beside = await Beside.of({ app, desk });
  const word = await desk.getByRole('contentinfo').getByText('Saved', { exact: true }).elementHandle();
  const finds = (change: (element: Node) => void): Promise<boolean> =>
    beside.finds(
      async () => word?.evaluate(change),
      async () =>
        word?.evaluate((element) => {
          element.textContent = 'Saved';
          if (element instanceof HTMLElement) element.style.color = '';
        }),
    );
  expect(await finds((element) => (element.textContent = 'Verloren')), 'a word').toBe(true);
  const redden = (element: Node): void => {
    if (element instanceof HTMLElement) element.style.color = 'red';
  };
  expect(await finds(redden), 'a colour').toBe(true);
});

test('a part that is missing, or has another ground, is found in a picture that another Chromium drew', async ({
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await expectSaved(desk);
  const beside = await Beside.of({ app, desk }, 'other');
  const part = await desk.getByRole('banner').elementHandle();
  const finds = (style: Partial<CSSStyleDeclaration>): Promise<boolean> =>
    beside.finds(
      async () =>
        part?.evaluate((element, given) => Object.assign((element as HTMLElement).style, given), style),
      async () => part?.evaluate((element) => (element as HTMLElement).removeAttribute('style')),
    );
  expect(await finds({ visibility: 'hidden' }), 'missing').toBe(true);
  expect(await finds({ backgroundColor: 'red' }), 'another ground').toBe(true);
});
