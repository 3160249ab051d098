import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, runCli, shippedApp, test } from '../helpers/app.ts';

test.describe('windows', () => {
  test('every window is sandboxed and isolated, without Node', async ({ startAsChecker }) => {
    const { app, desk } = await startAsChecker();
    // Loading opens the reader's window; the preview and a PDF open the others.
    await desk.evaluate(() => window.tickmark.call('load.sample', { language: 'en' }));
    const guide = app.waitForEvent('window');
    await desk.keyboard.press('F1');
    await (await guide).waitForURL(/guide/);
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
          window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
        return {
          url: window.webContents.getURL(),
          preferences: {
            sandbox,
            contextIsolation,
            nodeIntegration,
            webviewTag,
            webSecurity,
          },
        };
      }),
    );
    expect(windows.map(({ url }) => url).sort()).toEqual([
      'app://tickmark/desk/index.html',
      'app://tickmark/guide/en-system.html',
      'app://tickmark/reader/index.html',
    ]);
    for (const { preferences } of windows)
      expect(preferences).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        webSecurity: true,
      });
  });

  test('the operating system’s sandbox is on for every renderer', async ({ startAsChecker }) => {
    test.skip(process.platform !== 'linux', 'elsewhere no file says so of a process');
    const { app, desk } = await startAsChecker();
    await desk.evaluate(() => window.tickmark.call('load.sample', { language: 'en' }));
    const pids = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    );
    expect(pids.length).toBeGreaterThan(1);
    for (const pid of pids) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    }
  });

  test('the desk’s page has no Node, and one object from the preload', async ({ start }) => {
    const { desk } = await start();
    const names = await desk.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      bridge: Object.keys(window.tickmark).sort(),
    }));
    expect(names).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'onNotice'] });
  });
});

test.describe('app://', () => {
  test('serves the built files and nothing else', async ({ start }) => {
    const { app } = await start();
    const statuses = await app.evaluate(async ({ session }) => {
      const from = session.fromPartition('desk');
      const addresses = [
        'app://tickmark/desk/index.html',
        'app://tickmark/../main/index.cjs',
        'app://tickmark/desk/../../main/index.cjs',
        'app://tickmark/%2e%2e/main/index.cjs',
        'app://tickmark/desk/%2e%2e/%2e%2e/main/index.cjs',
        'app://tickmark/desk%2findex.html',
        'app://tickmark/..%5cmain%5cindex.cjs',
        'app://tickmark//etc/passwd',
        'app://other/desk/index.html',
        'app://tickmark.evil/desk/index.html',
        'app://tickmark/desk',
        'app://tickmark/desk/',
        'app://tickmark/desk/index.htmlx',
        'app://tickmark/print/0',
      ];
      const found: Record<string, number> = {};
      for (const address of addresses)
        found[address] = await from.fetch(address).then(
          (response) => response.status,
          () => 0,
        );
      return found;
    });
    const { 'app://tickmark/desk/index.html': page, ...others } = statuses;
    expect(page).toBe(200);
    for (const [address, status] of Object.entries(others)) expect([0, 404], address).toContain(status);
  });

  test('pages carry the locked policy, by header', async ({ start }) => {
    const { app } = await start();
    const policies = await app.evaluate(async ({ session }) => {
      const from = session.fromPartition('desk');
      const policy = async (page: string): Promise<string> =>
        (await from.fetch(`app://tickmark/${page}`)).headers.get('content-security-policy') ?? '';
      return { desk: await policy('desk/index.html'), reader: await policy('reader/index.html') };
    });
    for (const policy of Object.values(policies)) {
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ])
        expect(policy.split('; ')).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    }
    expect(policies.desk).toContain("trusted-types 'none'");
    expect(policies.reader).toContain('trusted-types reader');
  });

  test('the page obeys: no eval, no inline script, no markup from strings', async ({ start }) => {
    const { desk } = await start();
    // What Playwright runs may use eval; what an event of the page runs is under the page's policy.
    const refused = await desk.evaluate(async () => {
      const event = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
      postMessage(null, location.origin);
      await event;
      const attempt = (work: () => unknown): string => {
        try {
          work();
          return 'allowed';
        } catch (thrown) {
          return thrown instanceof Error ? thrown.name : 'refused';
        }
      };
      const script = document.createElement('script');
      return {
        eval: attempt(() => (Reflect.get(window, 'eval') as (code: string) => unknown)('1')),
        function: attempt(() => (Reflect.construct(Function, ['return 1']) as () => unknown)()),
        markup: attempt(() =>
          Reflect.set(document.body.appendChild(document.createElement('p')), 'innerHTML', '<b>x</b>'),
        ),
        script: attempt(() => Reflect.set(script, 'text', 'window.hacked = true')),
        policy: attempt(() => window.trustedTypes?.createPolicy('mine', { createHTML: String })),
      };
    });
    expect(refused).toEqual({
      eval: 'EvalError',
      function: 'EvalError',
      markup: 'TypeError',
      script: 'TypeError',
      policy: 'TypeError',
    });
  });
});

test.describe('network', () => {
  /** Listens on loopback for anything at all: connections by TCP, packets by UDP. */
  async function listener(): Promise<{ port: number; heard: string[]; close: () => void }> {
    const heard: string[] = [];
    const server: Server = createServer((request, response) => {
      heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end();
    });
    server.on('connection', () => heard.push('connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const udp = createSocket('udp4').on('message', () => heard.push('packet'));
    await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
    return {
      port,
      heard,
      close: () => {
        server.close();
        udp.close();
      },
    };
  }

  test('a hostile page and a desk that was taken over reach nothing', async ({ startAsChecker, folder }) => {
    const { port, heard, close } = await listener();
    const at = `http://127.0.0.1:${port}`;
    const page = `<!doctype html><title>Havenbrand</title><base href="${at}/">
      <link rel="dns-prefetch" href="//127.0.0.1:${port}"><link rel="preconnect" href="${at}"><link rel=prefetch href="${at}/p">
      <link rel="stylesheet" href="${at}/s.css"><meta http-equiv="refresh" content="0; url=${at}/refresh">
      <script src="${at}/x.js"></script><script>fetch('${at}/inline')</script>
      <article><h1>Havenbrand</h1><p>In de haven brandde het de hele nacht, zei de brandweer. Er vielen geen gewonden.</p>
      <img src="${at}/i.png" onerror="fetch('${at}/onerror')"><iframe src="${at}/f"></iframe><object data="${at}/o"></object>
      <video src="${at}/v" poster="${at}/poster" autoplay></video><svg><image href="${at}/svg"/><script>fetch('${at}/s')</script></svg>
      <p style="background:url(${at}/bg)">Volgens de burgemeester was het vuur om zes uur onder controle. <a href="${at}/a" ping="${at}/ping">meer</a></p></article>`;
    const file = join(folder, 'hostile.html');
    writeFileSync(file, page);
    const { app, desk } = await startAsChecker();
    const results = await desk.evaluate(
      async ({ bytes }) =>
        window.tickmark.call('load.files', {
          files: [{ name: 'hostile.html', bytes: new Uint8Array(bytes) }],
        }),
      { bytes: [...readFileSync(file)] },
    );
    expect(results).toMatchObject({ ok: true, value: { results: [{ status: 'loaded' }] } });

    const tried = await desk.evaluate(async (address) => {
      const settle = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Image();
      const loaded = new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
      });
      image.src = `${address}/desk.png`;
      const socket = new WebSocket(address.replace('http', 'ws'));
      const opened = new Promise((resolve, reject) => {
        socket.onopen = resolve;
        socket.onerror = reject;
      });
      const peer = new RTCPeerConnection({ iceServers: [{ urls: address.replace('http://', 'stun:') }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      const gathered = await new Promise<string[]>((resolve) => {
        const addresses: string[] = [];
        peer.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve(addresses);
          else if (candidate.candidate !== '') addresses.push(candidate.candidate);
        };
      });
      return {
        fetch: await settle(fetch(`${address}/fetch`)),
        image: await settle(loaded),
        socket: await settle(opened),
        beacon: navigator.sendBeacon(`${address}/beacon`) && 'queued',
        gathered,
      };
    }, at);
    expect(tried).toMatchObject({ fetch: 'refused', image: 'refused', socket: 'refused' });
    expect(tried.gathered).toEqual([]);

    const bySession = await app.evaluate(async ({ session }, address) => {
      const partitions = ['desk', 'reader', 'print', ''];
      const found: Record<string, string> = {};
      for (const partition of partitions) {
        const own = partition === '' ? session.defaultSession : session.fromPartition(partition);
        found[partition] = await own.fetch(`${address}/${partition}`).then(
          () => 'reached',
          () => 'refused',
        );
      }
      return found;
    }, at);
    expect(bySession).toEqual({
      desk: 'refused',
      reader: 'refused',
      print: 'refused',
      '': 'refused',
    });
    expect(heard).toEqual([]);
    close();
  });

  test('the whole job is done where there is no network at all', async ({ folder, library }) => {
    const prefix = ['unshare', '--user', '--map-current-user', '--net'];
    const file = join(folder, 'haven.txt');
    writeFileSync(file, 'Haven open\n\nDe haven is weer open, zegt de burgemeester. Er liggen 40 schepen.\n');
    const cli = (...words: string[]): ReturnType<typeof runCli> =>
      runCli(folder, [...words, '--library', library, '--json'], { prefix });
    const [loaded] = (await cli('import', file)).lines();
    expect(loaded).toMatchObject({ ok: true, status: 'loaded' });
    const article = String(loaded?.['article']);
    const [claim] = (await cli('claim', article, '--quote', 'Er liggen 40 schepen')).lines();
    expect(
      (await cli('mark', String(claim?.['id']), 'refuted', '--correction', 'Er liggen 14 schepen')).code,
    ).toBe(0);
    const out = join(folder, 'report.pdf');
    expect((await cli('export', article, '--format', 'pdf', '--out', out)).code).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('permissions, navigation, frames and new windows are denied', async ({ start }) => {
  const { app, desk } = await start();
  const permissions = await desk.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (thrown: unknown) => (thrown instanceof Error ? thrown.name : 'refused'),
    );
    return {
      camera: await state('camera'),
      geolocation: await state('geolocation'),
      notifications: await state('notifications'),
      clipboard: await state('clipboard-read'),
      media: media === 'granted' ? 'granted' : 'refused',
    };
  });
  expect(permissions).toEqual({
    camera: 'denied',
    geolocation: 'denied',
    notifications: 'denied',
    clipboard: 'denied',
    media: 'refused',
  });
  // Through the main process: Playwright would wait for the end of a navigation that never begins.
  const after = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.webContents.executeJavaScript(`
      window.open('https://example.org/');
      window.open('app://tickmark/reader/index.html');
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
      const link = document.createElement('a');
      link.href = 'file:///etc/passwd';
      document.body.append(link);
      link.click();
      location.href = 'https://example.org/';
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`);
    const windows = BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL());
    const origins = window?.webContents.mainFrame.framesInSubtree.map(({ origin }) => origin) ?? [];
    return { windows, origins };
  });
  expect(after.windows).toEqual(['app://tickmark/desk/index.html']);
  // A frame that is refused shows a page of Chromium's own, whose origin is nobody's.
  expect(after.origins.filter((origin) => !['null', 'app://tickmark', 'app://'].includes(origin))).toEqual(
    [],
  );
});

test('only web links are handed to the system', async ({ start }) => {
  const { app, desk } = await start();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(shell, {
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    });
  });
  const links = [
    'https://example.org/a?b=c',
    'http://example.org',
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ms-msdt:/id',
    'https:evil',
    ' https://example.org',
  ];
  const answers = await desk.evaluate(
    (all) => Promise.all(all.map((link) => window.tickmark.call('app.openLink', { link }))),
    links,
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false, false, false, false]);
  const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
  expect(opened).toEqual(['https://example.org/a?b=c', 'http://example.org/']);
});

test.describe('fuses', () => {
  const off = 48;
  const on = 49;

  test('what ships can be neither run as Node nor inspected', async () => {
    const wire = await getCurrentFuseWire(shippedApp());
    expect(wire[FuseV1Options.RunAsNode]).toBe(off);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  });

  test('and it behaves so', async ({ folder }) => {
    const asNode = await runCli(folder, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } });
    expect(asNode.stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    const options = await runCli(folder, ['--version'], {
      env: { NODE_OPTIONS: `--require ${join(folder, 'no.cjs')}` },
    });
    expect(options.code).toBe(0);
  });
});

test('the desk’s calls are taken from the desk’s own page alone', async ({ startAsChecker }) => {
  const { app, desk } = await startAsChecker();
  await desk.evaluate(() => window.tickmark.call('load.sample', { language: 'en' }));
  const fromReader = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const reader = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/reader/'),
    );
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: unknown, input: unknown) => unknown
    >;
    const handler = handlers.get('call:library.list');
    if (reader === undefined || handler === undefined) return 'not tried';
    const frame = reader.webContents.mainFrame;
    try {
      await handler({ sender: reader.webContents, senderFrame: frame }, { removed: false });
      return 'answered';
    } catch (thrown) {
      return String(thrown);
    }
  });
  expect(fromReader).toContain('not a trusted sender');
});
