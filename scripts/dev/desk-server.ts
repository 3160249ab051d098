import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { createServer, mergeConfig, type InlineConfig, type Plugin } from 'vite';
import { root, tool } from '../tools/paths.ts';
import { devDir } from './paths.ts';

const HOST = '127.0.0.1';

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

/** A server of the desk that is running. */
export interface DeskServer {
  /** http://127.0.0.1:41234 */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the desk on this machine alone, with each change put in place in the running page. `nonce` marks what it writes into
 * the page, so that the desk's policy lets it through.
 */
export async function serveDesk(renderer: InlineConfig, nonce: string): Promise<DeskServer> {
  // Vite's own server would end the whole process at a signal, before the app has ended.
  const http = createHttpServer().listen(0, HOST);
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const vite = await createServer(
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
        middlewareMode: true,
        hmr: { server: http, protocol: 'ws', host: HOST, clientPort: port },
        // The packages may lie elsewhere, behind a link.
        fs: { allow: [root, realpathSync(tool())] },
        warmup: { clientFiles: ['./desk/index.tsx', './desk/app/later-screens.ts'] },
      },
    } satisfies InlineConfig),
  );
  http.on('request', vite.middlewares);
  const close = async (): Promise<void> => {
    await vite.close();
    http.closeAllConnections();
    http.close();
  };
  return { address: `http://${HOST}:${port}`, close };
}
