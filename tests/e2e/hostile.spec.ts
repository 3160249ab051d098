import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, galley, openPasted, story } from '../helpers/desk.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixtures = fixturePath();

/** Markup that would mark the page it came into, or ask `origin` for something. Every script holds the word RAN. */
function hostilePage(origin: string): string {
  const run = 'window.RAN=1';
  const payloads = [
    `<script>${run}</script>`,
    `<script src="${origin}/script.js"></script>`,
    `<img src=x onerror="${run}">`,
    `<img src="${origin}/picture.png" srcset="${origin}/large.png 2x">`,
    `<svg onload="${run}"><script>${run}</script><a xlink:href="javascript:${run}"><text>RAN</text></a></svg>`,
    `<svg><use href="${origin}/use.svg#x"></use><foreignObject><p>RAN</p></foreignObject></svg>`,
    `<math><mtext><style><img src=x onerror="${run}"></style></mtext></math>`,
    `<iframe srcdoc="<script>parent.${run}</script>"></iframe><iframe src="javascript:${run}"></iframe>`,
    `<object data="${origin}/object.html"></object><embed src="${origin}/embed.swf">`,
    `<link rel=stylesheet href="${origin}/style.css"><style>@import "${origin}/import.css"; /* RAN */</style>`,
    `<video poster="${origin}/poster.png" onloadstart="${run}"><source src="${origin}/video.mp4"></video>`,
    `<details open ontoggle="${run}"><summary>More</summary></details>`,
    `<form action="${origin}/form" name=body><input name=firstChild autofocus onfocus="${run}"></form>`,
    `<template><p>RAN</p></template><noscript><p title="</noscript><img src=x onerror=${run}>">RAN</p></noscript>`,
    `<a href="javascript:${run}">A link</a><base href="${origin}/"><meta http-equiv=refresh content="0;url=${origin}">`,
    `<body onpageshow="${run}"><marquee onstart="${run}">Old</marquee>`,
    `<x-element is="x-y" onclick="${run}" style="background:url(${origin}/back.png)">An element</x-element>`,
  ];
  const paragraphs = payloads.map(
    (payload, at) =>
      `<p>Paragraph ${at + 1} tells that the harbour of the town stays closed for another week, the port said.</p>${payload}`,
  );
  return `<!doctype html><title>Harbour stays closed</title><article><h1>Harbour stays closed</h1>${paragraphs.join('\n')}</article>`;
}

/** What ran, in every window of the app. */
function ranIn(app: ElectronApplication): Promise<unknown[]> {
  return app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map((window) =>
        window.webContents.executeJavaScript(
          'typeof window.RAN + document.querySelectorAll("script").length',
        ),
      ),
    ),
  );
}

const title = (desk: Page) => desk.getByRole('heading', { level: 1 });

test('a page with scripts, handlers and addresses of every kind is text, and nothing of it runs or is asked for', async ({
  startAsChecker,
}) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { app, desk } = await startAsChecker();
    await dropFiles(title(desk), [{ name: 'hostile.html', type: 'text/html', text: hostilePage(origin) }]);
    await expect(galley(desk)).toContainText('Paragraph 17 tells that the harbour');
    await expect(galley(desk)).toContainText('A link');
    await expect(galley(desk)).not.toContainText('RAN');
    const ran = await ranIn(app);
    expect(ran).toHaveLength(2);
    expect(ran).toEqual(['undefined1', 'undefined1']);
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('depths, entities and truncated files of every format give text or a message, and the next is read', async ({
  folder,
  cli,
}) => {
  const files = join(folder, 'files');
  mkdirSync(files);
  const write = (name: string, content: string | Buffer): void => writeFileSync(join(files, name), content);
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
  write('deep.html', `<p>${story}</p>${'<div>'.repeat(50_000)}<p>${story}</p>`);
  write('deep.xml', `<nitf>${'<block>'.repeat(100_000)}`);
  write('entities.xml', `<!DOCTYPE nitf [<!ENTITY e0 "ha">${entities}]><nitf><body>&e30;</body></nitf>`);
  write('file.xml', '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body>&x;</body></nitf>');
  write('braces.json', '['.repeat(100_000));
  write('quotes.md', '> '.repeat(50_000));
  write('quoted.md', `# Quay\n\n${story}\n\n${'> '.repeat(1000)}${'=\r\n'.repeat(800)}`);
  write('groups.rtf', `{\\rtf1 ${'{'.repeat(100_000)}`);
  for (const kind of ['articles', 'mail', 'office', 'pdf', 'wire'])
    for (const name of readdirSync(join(fixtures, kind)).filter((one) => !/README|\.ts$/.test(one))) {
      const whole = readFileSync(join(fixtures, kind, name));
      for (const share of [0.02, 0.5, 0.9])
        write(
          `${share}-${name.replace(/fodt$/, 'xml').replace(/dat$/, 'msg')}`,
          whole.subarray(0, Math.ceil(share * whole.length)),
        );
    }
  write('zz-last.txt', story);

  const run = await cli('import', files, '--dry-run', '--json');
  const lines = run.lines() as {
    ok: boolean;
    file: string;
    title?: string;
    text?: string;
    error?: { code: string };
  }[];
  expect(lines).toHaveLength(readdirSync(files).length);
  const faults = ['internal', 'readerAnswer', 'readerCrashed', 'readerTimeout', 'readerMemory'];
  // How long Chromium takes to nest 50,000 elements depends on the machine; both ends are right, a crash is not.
  const others = lines.filter(({ file }) => !file.endsWith('/deep.html'));
  expect(others.filter(({ error }) => error !== undefined && faults.includes(error.code))).toEqual([]);
  const codes = new Map(
    lines.map(({ file, ok, error }) => [file.slice(files.length + 1), ok ? 'ok' : error?.code]),
  );
  expect(codes.get('deep.html')).toMatch(/^(?:ok|readerTimeout|readerMemory)$/);
  for (const name of ['deep.xml', 'entities.xml', 'file.xml'])
    expect(codes.get(name)).toMatch(/markupRefused|fileDamaged/);
  expect(codes.get('braces.json')).not.toBeUndefined();
  expect(run.stdout).not.toContain('root:');
  expect(lines.at(-1)).toMatchObject({ ok: true, title: 'Harbour bridge to close for six weeks' });
});

test('a reader that never ends is stopped at its limit, the desk draws on, and the next file loads', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await app.evaluate(({ BrowserWindow }) => {
    // The limit is waited for at ten times the speed.
    const wait = globalThis.setTimeout;
    const faster = (act: () => void, ms?: number): ReturnType<typeof wait> =>
      wait(act, ms === 20_000 ? 2000 : ms);
    Object.assign(globalThis, { setTimeout: Object.assign(faster, wait) });
    const reader = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/reader/'),
    );
    if (reader === undefined) throw new Error('there is no reader');
    // It answers nothing any more, so its end is not waited for.
    void reader.webContents.executeJavaScript('for (;;);').catch(() => null);
  });
  await desk.evaluate(() => {
    const count = (): void => {
      Reflect.set(window, 'framesDrawn', Number(Reflect.get(window, 'framesDrawn') ?? 0) + 1);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const frames = (): Promise<number> => desk.evaluate(() => Number(Reflect.get(window, 'framesDrawn') ?? 0));
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await dropFiles(title(desk), [
    {
      name: 'first.txt',
      type: 'text/plain',
      text: 'Pier closed\n\nThe pier is closed until May, a ranger said.',
    },
    {
      name: 'second.txt',
      type: 'text/plain',
      text: 'Tram runs\n\nThe tram to the beach runs again, the city said.',
    },
  ]);
  let before = 0;
  for (const more of [1, 2, 3, 4, 5]) {
    // Five times, while the reader is stuck: the desk has drawn again since the last look.
    await expect.poll(frames, { message: `frames went on, look ${more}` }).toBeGreaterThan(before);
    before = await frames();
  }
  const results = desk.getByRole('dialog', { name: 'What was loaded' });
  await expect(results).toContainText('Reading first.txt took longer than 20 seconds and was stopped', {
    timeout: 60_000,
  });
  expect(await frames()).toBeGreaterThan(before);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('row', { name: /Tram runs/ })).toBeVisible();
});
