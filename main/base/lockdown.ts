import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { APP_SCHEME, isOwnAddress } from './protocol.ts';
import { RECORDING_SCHEME } from './recording-protocol.ts';

/**
 * webPreferences for every window of the app: sandboxed, isolated, without Node, in a session of its own.
 * `preload` is a file name under the preload folder, or null for a page that needs none; `partition` without
 * `persist:` keeps nothing on disk.
 * Source of the list: Electron's security checklist, points 2 to 6, 11 and 12.
 */
export function lockedPreferences(preload: string | null, partition: string): WebPreferences {
  return {
    ...(preload === null ? {} : { preload: join(app.getAppPath(), 'dist/preload', preload) }),
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    safeDialogs: true,
  };
}

/** True for allowed requests: to our own pages, and to addresses that never leave the page that made them. */
function isLocal(url: string): boolean {
  const isOwn = isOwnAddress(url) || url.startsWith(`${RECORDING_SCHEME}:`);
  return isOwn || url.startsWith('blob:app://') || url.startsWith('devtools:');
}

/**
 * Removes the network and every permission from a session. Requests are cancelled before they leave, and the proxy
 * points nowhere, also for DNS and prefetch. Downloads, permission requests and device choices are denied.
 */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** Denies navigation, foreign frames, new windows and webviews to a page. WebRTC may give out no address. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !event.url.startsWith(`${APP_SCHEME}://tickmark/print/`)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Locks every session and page when it is created, so that no window can be forgotten. Call before the app is ready. */
export function setupLockdown(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
