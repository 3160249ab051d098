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
  if (others.length === 0) return;
  const inOthers = await desk.evaluate(lookInThemes, { others, ofColours });
  for (const [at, theme] of others.entries())
    expect(inShort(inOthers[at] ?? []), `${screen}, ${theme}`).toEqual([]);
}

function inShort(violations: readonly Failure[]): { id: string; at: string[] }[] {
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
}

/**
 * Runs in a page where axe is: puts each theme on the way the desk does (use-theme.ts), returns what those rules find in
 * it, and leaves the page in the theme that it was in.
 */
async function lookInThemes({
  others,
  ofColours: values,
}: {
  others: readonly string[];
  ofColours: string[];
}): Promise<Failure[][]> {
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
  const { axe } = window as unknown as { axe: Axe };
  for (const theme of others) {
    root.dataset['theme'] = theme;
    await inPlace();
    const { violations } = await axe.run({ runOnly: { type: 'rule', values } });
    found.push(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })));
  }
  if (before === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = before;
  await inPlace();
  return found;
}
