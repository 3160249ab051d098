import { once } from 'node:events';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { createServer, mergeConfig, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import { root, tool } from '../tools/paths.ts';
import { devDir } from './paths.ts';

const HOST = '127.0.0.1';

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, HOST);
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}

/** The desk's page names its fonts by their path from its own file, which lies above the server's folder. */
const packagesPlugin: Plugin = {
  name: 'tickmark-packages',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/node_modules/') === true)
        request.url = `/@fs/${path.posix.join(root.replaceAll('\\', '/'), request.url)}`.replace('//', '/');
      next();
    });
  },
};

/** A server of the desk that is running, and its address: http://127.0.0.1:41234 */
export interface DeskServer {
  readonly server: ViteDevServer;
  readonly address: string;
}

/**
 * Serves the desk on this machine alone, with each change put in place in the running page. `nonce` marks what it writes into
 * the page, so that the desk's policy lets it through.
 */
export async function serveDesk(renderer: InlineConfig, nonce: string): Promise<DeskServer> {
  const port = await freePort();
  const server = await createServer(
    mergeConfig(renderer, {
      configFile: false,
      mode: 'development',
      logLevel: 'warn',
      clearScreen: false,
      cacheDir: path.join(devDir, 'vite'),
      plugins: [packagesPlugin],
      html: { cspNonce: nonce },
      optimizeDeps: { entries: ['desk/index.html'] },
      server: {
        host: HOST,
        port,
        strictPort: true,
        hmr: { protocol: 'ws', host: HOST, clientPort: port },
        // The packages may lie elsewhere, behind a link.
        fs: { allow: [root, realpathSync(tool())] },
        warmup: { clientFiles: ['./desk/index.tsx', './desk/later-screens.ts'] },
      },
    } satisfies InlineConfig),
  );
  await server.listen();
  return { server, address: `http://${HOST}:${port}` };
}
