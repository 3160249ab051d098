import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Expects no failure of WCAG 2.2 level A or AA that a program can find; says which screen it looked at. */
export async function expectAccessible(desk: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
  expect(found, screen).toEqual([]);
}
