import { createHash } from 'node:crypto';
import { gzipSync, strToU8, zipSync } from 'fflate';

/** A record to write: its fields beside those that are worked out, and its content. */
export interface Written {
  readonly type: string;
  readonly address?: string;
  readonly at?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly content: Uint8Array | string;
}

export const HARBOUR = 'https://haven.example/nieuws/schepen';
export const AT = '2024-03-12T10:20:30Z';

export const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)));
}

/** Writes a record as programs do. */
export function record({ type, address, at = AT, fields = {}, content }: Written): Uint8Array<ArrayBuffer> {
  const body = bytesOf(content);
  const all = {
    'WARC-Type': type,
    ...(address === undefined ? {} : { 'WARC-Target-URI': address }),
    'WARC-Date': at,
    'WARC-Record-ID': '<urn:uuid:7b2c4a90-5d1e-4a6f-9c3e-1f0a2b3c4d5e>',
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(body.length),
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(`WARC/1.1\r\n${head.join('')}\r\n`, body, '\r\n\r\n');
}

/** Writes what a server answered. */
export function answer(
  body: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Uint8Array<ArrayBuffer> {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...fields };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`, body);
}

/** The digest of a body as captures write it. */
export function sha256(body: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytesOf(body)).digest('hex')}`;
}

export function page(address: string, body: string, more: Partial<Written> = {}): Uint8Array<ArrayBuffer> {
  return record({
    type: 'response',
    address,
    content: answer(body),
    ...more,
    fields: { 'WARC-Payload-Digest': sha256(body), ...more.fields },
  });
}

export const html = (title: string, ...paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html lang="nl"><head><title>${title}</title><script>document.title = 'gekaapt';</script></head><body><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article><script src="https://haven.example/telt.js"></script></body></html>`;

export const SHIPS = html(
  'Meer schepen in Emmelsum',
  'In 2023 lagen er in Emmelsum ruim 1.250 schepen, zegt de havenmeester. Een jaar eerder waren het er 1.100.',
  'De gemeente wil de kade verlengen. De kosten worden geschat op 2,4 miljoen euro.',
);
export const BRIDGE = html(
  'Brug gaat in mei dicht',
  'De brug bij Rietvaart gaat in mei zes weken dicht voor onderhoud. Fietsers kunnen omrijden over de sluis.',
);

/** Two pages and what a browser asks for besides, each record packed by itself. */
export function harbourRecords(): Uint8Array<ArrayBuffer>[] {
  return [
    record({
      type: 'warcinfo',
      fields: { 'Content-Type': 'application/warc-fields' },
      content: 'software: tests\r\n',
    }),
    record({ type: 'request', address: HARBOUR, content: 'GET /nieuws/schepen HTTP/1.1\r\n\r\n' }),
    page(HARBOUR, SHIPS),
    record({
      type: 'response',
      address: 'https://haven.example/logo.png',
      content: answer(new Uint8Array([137, 80, 78, 71]), { 'Content-Type': 'image/png' }),
    }),
    record({ type: 'metadata', address: HARBOUR, content: 'via: https://haven.example/\r\n' }),
    page('https://haven.example/nieuws/brug', BRIDGE, { at: '2024-03-12T10:21:00Z' }),
  ];
}

export function packed(records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(...records.map((one) => gzipSync(one)));
}

/** Packs parts as a package of a capture, with what it says of them. */
export function wacz(
  parts: Readonly<Record<string, Uint8Array | string>> = harbourPackage(),
  resources: readonly object[] = resourcesOf(parts),
): Uint8Array<ArrayBuffer> {
  const about = JSON.stringify({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: 'De haven',
    resources,
  });
  const all = {
    'datapackage.json': about,
    'datapackage-digest.json': JSON.stringify({ path: 'datapackage.json', hash: sha256(about) }),
    ...parts,
  };
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, bytesOf(part)])), {
      level: 0,
    }),
  );
}

export function resourcesOf(parts: Readonly<Record<string, Uint8Array | string>>): object[] {
  return Object.entries(parts).map(([path, part]) => ({
    name: path.split('/').at(-1),
    path,
    hash: sha256(part),
    bytes: bytesOf(part).length,
  }));
}

/** A package of which only one page is listed. */
export function harbourPackage(): Record<string, Uint8Array | string> {
  return {
    'archive/data.warc.gz': packed(harbourRecords()),
    'indexes/index.cdx.gz': gzipSync(strToU8('')),
    'pages/pages.jsonl':
      '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n' +
      `{"id":"1","url":"${HARBOUR}","ts":"2024-03-12T10:20:29.500Z","title":"Schepen & haven"}\n`,
  };
}
