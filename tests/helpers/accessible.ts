import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

type Failure = { id: string; nodes: { html: string }[] };

/** What axe leaves in a page that it has looked at. */
interface Axe {
  run(options: { runOnly: { type: 'rule'; values: string[] } }): Promise<{ violations: Failure[] }>;
}

/** The themes that a checker can choose by name. */
const themes = ['light', 'dark', 'contrast'] as const;

/** The rules that read colours: a theme is a set of colours (tokens.css) and changes nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Expects no failure of WCAG 2.2 level A or AA that a program can find; says which screen it looked at. The colours are looked
 * at in `inThemes`: what does not have the desk's themes, or has its colours from the system, is given none.
 */
export async function expectAccessible(
  desk: Page,
  screen: string,
  inThemes: readonly (typeof themes)[number][] = themes,
): Promise<void> {
  // A page that axe is in already needs it no second time, unless a frame may have come since.
  const isThere = desk.frames().length === 1 && (await desk.evaluate(() => 'axe' in window));
  const { violations } = await new AxeBuilder({ page: desk, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(inShort(violations), screen).toEqual([]);
  const isOn = await desk.evaluate(() => document.documentElement.dataset['theme']);
  const others = inThemes.filter((theme) => theme !== isOn);
  const { found, edges } = await desk.evaluate(lookInThemes, { others, ofColours });
  for (const [at, theme] of others.entries())
    expect(inShort(found[at] ?? []), `${screen}, ${theme}`).toEqual([]);
  expect(edges.flat(), `${screen}, edges of fields in ${[isOn, ...others].join()}`).toEqual([]);
}

function inShort(violations: readonly Failure[]): { id: string; at: string[] }[] {
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
}

/**
 * Runs in a page where axe is: puts each theme on the way the desk does (use-theme.ts), returns what those rules find in
 * it, and the edges that nobody sees in it and, first, in the theme that was on; that is on again after it.
 */
async function lookInThemes({
  others,
  ofColours: values,
}: {
  others: readonly string[];
  ofColours: string[];
}): Promise<{ found: Failure[][]; edges: string[][] }> {
  const root = document.documentElement;
  const before = root.dataset['theme'];
  const found: Failure[][] = [];
  const inPlace = async (): Promise<void> => {
    // Asked for its colours, the page begins what goes over into them; a colour on its way is none that anybody reads.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const finite = document
      .getAnimations()
      .filter((animation) => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)));
    await Promise.all(finite.map((animation) => animation.finished.catch(() => undefined)));
  };
  // Fields in sight whose edge differs too little from what is in it to be seen (WCAG 2.2, 1.4.11: 3 to 1), which axe does not
  // look at. Greyed ones need none.
  const dimEdges = (): string[] => {
    const channels = (colour: string): number[] => colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
    };
    const edgeOn = (element: Element, side: string): boolean =>
      parseFloat(getComputedStyle(element).getPropertyValue(`border-${side}-width`)) > 0;
    const fields = document.querySelectorAll(
      'input:not([type=checkbox], [type=radio], [type=range], :disabled), textarea:enabled, button[aria-haspopup=listbox]:enabled',
    );
    return [...fields].flatMap((field) => {
      const edged = [field, field.parentElement].find(
        (one) => one !== null && edgeOn(one, 'top') && edgeOn(one, 'left'),
      );
      if (edged === undefined || edged === null || field.getClientRects().length === 0) return [];
      const { borderTopColor } = getComputedStyle(edged);
      if (channels(borderTopColor)[3] === 0) return [];
      const [one, other] = [luminance(borderTopColor), luminance(ground(edged))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return contrast >= 3 ? [] : [`${contrast.toFixed(2)}: ${field.outerHTML.slice(0, 120)}`];
    });
  };
  const { axe } = window as unknown as { axe: Axe };
  const edges = [dimEdges()];
  for (const theme of others) {
    root.dataset['theme'] = theme;
    await inPlace();
    const { violations } = await axe.run({ runOnly: { type: 'rule', values } });
    found.push(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })));
    edges.push(dimEdges());
  }
  if (before === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = before;
  await inPlace();
  return { found, edges };
}
