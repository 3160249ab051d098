import { app, protocol, type ProtocolResponse, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { logError } from './log.ts';
import { RECORDING_SCHEME } from './recording-protocol.ts';

export const APP_SCHEME = 'app';
const ORIGIN = `${APP_SCHEME}://tickmark`;
/**
 * The host of the page while the desk is locked. Another origin is another process, so the memory of the one before
 * ends with it.
 */
const LOCKED_ORIGIN = `${APP_SCHEME}://locked`;

const DESK_PAGE = 'desk/index.html';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const lockedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  `frame-src ${ORIGIN}/print/`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** A report page: its own inlined style, fonts and pictures, and nothing that runs. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${ORIGIN}`,
];

/** The guide: its own style, fonts and pictures, and nothing that runs. */
const guidePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The Content-Security-Policy of a page, by its path. Only the reader parses markup, so only it has policies for it. */
export function policyFor(path: string): string {
  if (path.startsWith('/guide/')) return guidePolicy;
  const names = path.startsWith('/reader/') ? 'reader' : "'none'";
  // The desk alone plays recordings.
  const media = path.startsWith('/desk/') ? [`media-src ${RECORDING_SCHEME}:`] : [];
  return [...lockedPolicy, ...media, `trusted-types ${names}`].join('; ');
}

/** The names of built files by folder; '' is the top folder. It is filled with the first request. */
const listed = new Map<string, ReadonlySet<string>>();

function namesIn(folder: string): ReadonlySet<string> {
  const known = listed.get(folder) ?? new Set(readdirSync(join(rendererFolder(), folder)));
  listed.set(folder, known);
  return known;
}

function rendererFolder(): string {
  return join(app.getAppPath(), 'dist/renderer');
}

/** The file of a path such as /desk/index.html, or null: only files that were built under exactly this name exist. */
function assetOf(path: string): string | null {
  const [root, folder = '', name = '', ...deeper] = path.split('/');
  const isBuilt =
    root === '' &&
    deeper.length === 0 &&
    namesIn('').has(folder) &&
    extname(folder) === '' &&
    namesIn(folder).has(name);
  return isBuilt ? join(rendererFolder(), folder, name) : null;
}

const offered = new Map<string, { html: string; policy: string }>();

/**
 * Must run before the app is ready: makes app:// a standard, secure scheme, so that origins and CSP hold in it, and recording:// one that
 * a player can load in parts.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: RECORDING_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/**
 * Serves the app's pages to a session. The address must equal a built file's, byte for byte: no decoding, no `..`.
 * `onServed` is called after each answer, with the path that was asked for.
 */
export function serveApp(session: Session, onServed?: (path: string) => void): void {
  // `protocol.handle` would make each answer with Node's fetch while the page waits: 30 ms for the first
  // (docs/decisions/015).
  session.protocol.registerBufferProtocol(APP_SCHEME, ({ url, method }, reply) => {
    reply(answerOrFail(url, method));
    onServed?.(pathOf(url));
  });
}

/** The path of an app:// address: /desk/index.html. */
function pathOf(url: string): string {
  return url.slice(originOf(url)?.length ?? 0).replace(/[?#].*$/s, '');
}

/**
 * Returns the paths of the files that the desk's own file names: scripts, styles and fonts of its first drawing. None where that
 * file cannot be read: the page then says so itself.
 */
export function firstFilesOfDesk(): string[] {
  try {
    const html = readFileSync(join(rendererFolder(), DESK_PAGE), 'utf8');
    return [...html.matchAll(/\b(?:src|href)="\.\.(\/[^"]+)"/g)].map(([, path = '']) => path);
  } catch (thrown) {
    logError('serve', thrown);
    return [];
  }
}

function originOf(url: string): string | null {
  return [ORIGIN, LOCKED_ORIGIN].find((origin) => url.startsWith(`${origin}/`)) ?? null;
}

/** Whether an address is one of the app's own. */
export function isOwnAddress(url: string): boolean {
  return originOf(url) !== null;
}

const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

/** A failure must be answered too, because otherwise the page would wait for ever. */
function answerOrFail(url: string, method: string): ProtocolResponse {
  try {
    return answer(url, method);
  } catch (thrown) {
    logError('serve', thrown);
    return { statusCode: 500, data: Buffer.alloc(0) };
  }
}

function answer(url: string, method: string): ProtocolResponse {
  const origin = originOf(url);
  if (method !== 'GET' || origin === null) return notFound;
  const path = pathOf(url);
  const page = offered.get(path);
  if (page !== undefined) return respond(Buffer.from(page.html), 'text/html; charset=utf-8', page.policy);
  const file = assetOf(path);
  const type = mediaTypes[extname(path)];
  if (file === null || type === undefined) return notFound;
  return respond(readFileSync(file), type, policyFor(path));
}

function respond(data: Buffer, type: string, policy: string): ProtocolResponse {
  return {
    data,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}

/** The address of a page of the app: `desk/index.html`, `reader/index.html`. */
export function pageUrl(page: string): string {
  return `${ORIGIN}/${page}`;
}

/**
 * A frame of the desk shows the page in an origin of its own. The print window contains nothing else and runs no
 * scripts. A sandbox there would only cost a new process for each page, a third of the time that ten claims take to
 * print.
 */
const policies = {
  frame: [...pagePolicy, 'sandbox'].join('; '),
  printWindow: pagePolicy.join('; '),
};

/** The address of the desk's page, or of the lock screen. */
export function deskUrl(isLocked: boolean): string {
  return `${isLocked ? LOCKED_ORIGIN : ORIGIN}/${DESK_PAGE}`;
}

/** Serves a page of markup under an address that nobody can guess, until `withdraw` is called. */
export function offerPage(html: string, where: keyof typeof policies): { url: string; withdraw: () => void } {
  const path = `/print/${randomUUID()}`;
  offered.set(path, { html, policy: policies[where] });
  return { url: ORIGIN + path, withdraw: () => void offered.delete(path) };
}

/** Withdraws every served page of markup, because the desk is being locked. */
export function withdrawAll(): void {
  offered.clear();
}
