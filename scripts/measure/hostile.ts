import type { Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { nameAny } from '../bench/libraries.ts';
import { startDisplay } from '../display.ts';
import { launchApp } from '../drive/launch.ts';
import { packageApp } from '../package/package.ts';
import { appExecutable, testedDir } from '../package/variants.ts';
import { hasDisplay } from '../setup/needs.ts';
import { setUp } from '../setup/setup.ts';
import { watchWindows } from './watch-windows.ts';

const Payloads = z.array(z.object({ payload: z.string() }));

/** What became of one payload in the app. */
interface Outcome {
  readonly payload: string;
  /** The article's text as the desk shows it; null if it was not loaded. */
  readonly shown: string | null;
  /** Elements in the article's text that a harmless text has not. */
  readonly elements: readonly string[];
}

const BEFORE = 'The harbour of the town stays closed for another week, the port authority said.';
/** What a page has besides its article: what the desk draws for it is known before payloads come. */
const HARMLESS =
  '<nav><a href="/">Home</a></nav><p>Read also: <a href="/b">The gulls</a></p><figure><figcaption>A gull</figcaption></figure><h2>Gulls</h2><p>They are counted on Sundays by a club of old sailors.</p>';
const AFTER = 'Some four hundred ships wait before it, and nobody has counted the gulls.';

/**
 * Pastes every payload of a folder's JSON files (arrays of objects with a `payload`), each amid the text of a page, into
 * the packaged app, and says what ran, what was asked for, and what of the markup came into the page that shows it.
 */
export async function measureHostile(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const payloads: string[] = [];
  for (const file of files)
    for (const { payload } of Payloads.parse(JSON.parse(await readFile(path.join(folder, file), 'utf8'))))
      payloads.push(payload);
  await packageApp(await setUp({ window: true }), false);
  const display = hasDisplay() ? undefined : await startDisplay();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'tickmark-hostile-'));
  try {
    Object.assign(process.env, display?.env);
    const driven = await launchApp({ appPath: appExecutable(testedDir), folder: profile });
    try {
      await nameAny(driven.desk);
      await driven.desk.reload();
      const watch = await watchWindows(driven.app);
      const known = new Set((await pasteInto(driven.desk, 'Harmless', HARMLESS, new Set())).elements);
      await watch.forget();
      const outcomes: Outcome[] = [];
      for (const [at, payload] of payloads.entries())
        outcomes.push(await pasteInto(driven.desk, `Report ${at + 1}`, payload, known));
      return report(outcomes, await watch.found(), worst);
    } finally {
      await driven.quit();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
    await display?.stop();
  }
}

/** Pastes a page with a payload in it into the library, reads the desk, and goes back to the library. */
async function pasteInto(
  desk: Page,
  title: string,
  payload: string,
  known: ReadonlySet<string>,
): Promise<Outcome> {
  const html = `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${BEFORE}</p>${payload}<p>${AFTER}</p></article>`;
  await desk
    .getByRole('heading', { name: 'Library' })
    .or(desk.getByText('No articles yet'))
    .first()
    .waitFor();
  await desk.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
  const galley = desk.getByRole('document', { name: `Text of “${title}”`, exact: true });
  const isShown = await galley
    .waitFor({ timeout: 20_000 })
    .then(() => true)
    .catch(() => false);
  const found = isShown
    ? await galley.evaluate((element) => ({
        shown: element.textContent,
        elements: [...element.querySelectorAll('*')].map(
          ({ localName, attributes }) =>
            localName +
            [...attributes]
              .filter(({ name }) => /^on|^src|^href/u.test(name))
              .map(({ name }) => `[${name}]`)
              .join(''),
        ),
      }))
    : { shown: null, elements: [] };
  // A message about a page that could not be read would stand in the way of the next.
  if (!isShown) await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+l');
  return {
    payload,
    shown: found.shown,
    elements: [...new Set(found.elements)].filter((name) => !known.has(name)),
  };
}

function report(
  outcomes: readonly Outcome[],
  watched: Record<string, readonly string[]>,
  worst: number,
): { figures: object; table: string } {
  const loaded = outcomes.filter(({ shown }) => shown !== null);
  const withText = loaded.filter(({ shown }) => shown?.includes(BEFORE) === true);
  const withElements = outcomes.filter(({ elements }) => elements.length > 0);
  const asCharacters = loaded.filter(({ shown }) => /<[a-z!/]/iu.test(shown ?? ''));
  const figures = {
    payloads: outcomes.length,
    loaded: loaded.length,
    withText: withText.length,
    withElements: withElements.length,
    asCharacters: asCharacters.length,
    ...Object.fromEntries(Object.entries(watched).map(([name, found]) => [name, found.length])),
  };
  const rows = [
    `${loaded.length} of ${outcomes.length} payloads loaded, ${withText.length} with the text round them`,
    `${withElements.length} made elements in the text, ${asCharacters.length} show markup as characters, as a browser does`,
    ...Object.entries(watched).map(
      ([name, found]) =>
        `${found.length} ${name}${found
          .slice(0, 3)
          .map((one) => `\n    ${one}`)
          .join('')}`,
    ),
    ...outcomes
      .filter(({ shown }) => shown === null)
      .slice(0, worst)
      .map(({ payload }) => `  not loaded: ${oneLine(payload)}`),
    ...withElements.map(({ payload, elements }) => `  made ${elements.join(', ')}: ${payload.slice(0, 120)}`),
    ...asCharacters
      .slice(0, worst)
      .map(({ payload, shown }) => `  as characters: ${oneLine(shown ?? '')}\n    of ${oneLine(payload)}`),
  ];
  return { figures, table: rows.join('\n') };
}

function oneLine(text: string): string {
  return text.replace(BEFORE, '').replace(/\s+/gu, ' ').slice(0, 160);
}
