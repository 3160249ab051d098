// The main process in development: the app itself, as it ships, and on top of it the desk from a server on this machine.
// Only `npm run dev` builds this file; electron.vite.config.ts, which what ships is built by, does not know it.
import '../../main/index.ts';
import { app, session, type BrowserWindow, type ProtocolResponse, type Session } from 'electron';
import { pageUrl, policyFor } from '../../main/base/protocol.ts';
import { DEV_VARIABLE, DevSettings, DESK_LOADED } from './settings.ts';

const settings = DevSettings.parse(JSON.parse(process.env[DEV_VARIABLE] ?? 'null'));
const socket = settings.server.replace(/^http/, 'ws');

/** The folders of app:// that are served as in the app that ships: nothing in them is reloaded by itself. */
const shipped = ['/reader/', '/assets/', '/pdf/', '/guide/', '/print/'];

/** The desk's policy as it ships, and what a page needs that reloads itself: marked inline scripts and styles, and a socket. */
const policy = policyFor('/desk/index.html')
  .replace("script-src 'self'", `script-src 'self' 'nonce-${settings.nonce}'`)
  .replace("style-src 'self'", `style-src 'self' 'nonce-${settings.nonce}'`)
  .concat(`; connect-src 'self' ${socket}`);

/**
 * Fetches what the server has for an address of the desk. If the server does not answer, the page gets an error as its
 * answer.
 */
async function fromServer(path: string): Promise<ProtocolResponse> {
  try {
    const answer = await fetch(settings.server + path, { headers: { accept: '*/*' } });
    return {
      statusCode: answer.status,
      data: Buffer.from(await answer.arrayBuffer()),
      headers: {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    };
  } catch (thrown) {
    return { statusCode: 502, data: Buffer.from(String(thrown)) };
  }
}

/**
 * Serves the desk from the server when the app asks to serve its own pages; everything else is served as in the app that
 * ships.
 */
function serveFromServer({ protocol }: Session): void {
  const register = protocol.registerBufferProtocol.bind(protocol);
  protocol.registerBufferProtocol = (scheme, asShipped) =>
    register(scheme, (request, reply) => {
      const path = request.url.slice(pageUrl('').length - 1);
      if (shipped.some((folder) => path.startsWith(folder))) asShipped(request, reply);
      // The app gets the request all the same, because it waits until its first page was requested.
      else asShipped(request, () => void fromServer(path).then(reply));
    });
}

/** Lets the desk's session reach the server's socket, and nothing else that the app as it ships does not reach. */
function openSocket(desk: Session): void {
  const local = [pageUrl(''), 'blob:app://', 'devtools:', `${socket}/`];
  desk.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !local.some((beginning) => url.startsWith(beginning)) }),
  );
  void desk.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: `<-loopback>;${new URL(socket).host}`,
  });
}

function addDevTools(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'F12') webContents.toggleDevTools();
  });
  if (settings.devTools) webContents.openDevTools({ mode: 'detach' });
}

// Electron uses the last handler that is set, and main/base/lockdown.ts has set one already.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
app.on('session-created', serveFromServer);
app.on('browser-window-created', (_event, window) => {
  if (window.webContents.session !== session.fromPartition('desk')) return;
  openSocket(window.webContents.session);
  addDevTools(window);
  window.webContents.once('did-finish-load', () => process.stderr.write(`${DESK_LOADED}\n`));
});
