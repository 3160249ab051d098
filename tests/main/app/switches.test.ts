import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOptions } from '../../../main/base/command-options.ts';
import { refusedSwitch, refusedVariable, type StartedBy } from '../../../main/app/switches.ts';

const shipped: StartedBy = { platform: 'linux', isRoot: false, isTested: false };
const refused = (argv: string[], by: Partial<StartedBy> = {}): string | null =>
  refusedSwitch(argv, { ...shipped, ...by });

/** Switches of Chromium, Electron and Node that open the app, write down what it holds or take a protection away. */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-targets',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'enable-logging',
  'log-file',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup',
  'trace-startup-file',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'disable-features',
  'enable-features',
  'enable-blink-features',
  'enable-automation',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'zygote-cmd-prefix',
  'browser-subprocess-path',
  'renderer-startup-dialog',
  'password-store',
  'unsafely-treat-insecure-origin-as-secure',
  'disk-cache-dir',
  'crash-dumps-dir',
  'require',
  'app',
];

describe('refusedSwitch', () => {
  test.each(dangerous)('refuses --%s in whatever form Chromium takes it', (name) => {
    const forms = [`--${name}`, `--${name}=1`, `-${name}`, `-${name}=1`, ` --${name}=1`, `\t--${name}`];
    for (const form of [...forms, `--${name.toUpperCase()}=1`])
      for (const argv of [[form], ['a.txt', form], ['--', form], ['--library', 'l.sqlite', form]])
        expect(refused(argv), argv.join(' ')).toBe(form);
    expect(refused([`/${name}=1`], { platform: 'win32' })).toBe(`/${name}=1`);
  });

  test.each(Object.keys(commandOptions))('refuses them beside the command %s', (command) => {
    for (const name of dangerous) {
      expect(refused([command, `--${name}=1`])).toBe(`--${name}=1`);
      expect(refused([`--${name}=1`, '--', command])).toBe(`--${name}=1`);
    }
  });

  test('leaves what stands behind -- to the command, since Chromium does not read it', () => {
    expect(refused(['--', 'search', '--limit', '3', '--js-flags=1'])).toBeNull();
  });

  test('lets our own options and files through', () => {
    for (const argv of [
      [],
      ['a.txt', '/home/noor/b.tickmark'],
      ['--library', 'l.sqlite', 'open', 'a.txt'],
      ['--library=l.sqlite', 'list', '--json'],
      ['--user-data-dir=/tmp/p', '--lang=nl', '--log-level=3', '--', 'import', '--dry-run', 'a.txt'],
      ['export', '7a', '--format', 'pdf', '--out=a.pdf', '--name-protected'],
      ['--help'],
      ['-h'],
      ['--version'],
      ['analyse', '-'],
      ['--ozone-platform-hint=auto', '--disable-gpu'],
    ])
      expect(refused(argv), argv.join(' ')).toBeNull();
  });

  test('lets a harmless switch have only the values that it needs', () => {
    expect(refused(['--ozone-platform=headless'])).toBe('--ozone-platform=headless');
    expect(refused(['--disable-gpu=x'])).toBe('--disable-gpu=x');
  });

  test('lets root alone go without the sandbox, which Chromium does not have for root', () => {
    expect(refused(['--no-sandbox'])).toBe('--no-sandbox');
    expect(refused(['--no-sandbox'], { isRoot: true })).toBeNull();
  });

  test('lets the tested build alone be driven', () => {
    const argv = ['--inspect=0', '--remote-debugging-port=0'];
    expect(refused(argv)).toBe('--inspect=0');
    expect(refused(argv, { isTested: true })).toBeNull();
    expect(refused(['--remote-debugging-port=9333'], { isTested: true })).toBe(
      '--remote-debugging-port=9333',
    );
  });

  test('knows no switch by any name that is not in its list', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}(-[a-z]{2,8}){1,3}$/), (name) => {
        fc.pre(!['user-data-dir', 'log-level', 'disable-gpu', 'ozone-platform'].includes(name));
        expect(refused([`--${name}`])).toBe(`--${name}`);
      }),
    );
  });
});

test('refusedVariable names a variable that has Chromium write things down', () => {
  expect(refusedVariable({ PATH: '/bin', ELECTRON_LOG_FILE: '' })).toBeNull();
  expect(refusedVariable({ SSLKEYLOGFILE: '/tmp/keys' })).toBe('SSLKEYLOGFILE');
});
