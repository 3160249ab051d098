import { strToU8, zipSync } from 'fflate';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { searchBytes } from '../helpers/search-bytes.ts';

const name = 'Zoë Nowak';

function found(bytes: Uint8Array): boolean {
  return searchBytes(bytes, [name]).length > 0;
}

describe('a search of bytes', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(`a ${name} b`)],
    ['other letters', strToU8(`a ${name.toUpperCase()} b`)],
    ['taken apart', strToU8(name.normalize('NFD'))],
    ['Latin-1', Buffer.from(`a ${name} b`, 'latin1')],
    ['UTF-16LE', Buffer.from(` ${name}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(` ${name}`, 'utf16le').swap16()],
    ['UTF-16LE at an odd place', Buffer.concat([Buffer.from('x'), Buffer.from(name, 'utf16le')])],
    ['percent signs', strToU8(`x=${encodeURIComponent(name)}`)],
    ['JSON escapes', strToU8('"Zo\\u00eb Nowak"')],
    ['entities', strToU8('<b>Zo&#xeb; Nowak</b>')],
    ['runs', strToU8('<t>Zo</t><t>ë Nowak</t>')],
    ['base64', strToU8(Buffer.from(`From: ${name} <zoe@x.example>`).toString('base64'))],
    [
      'base64 over lines',
      strToU8(Buffer.from(`From: ${name} <zoe@x.example>`).toString('base64').replace(/.{16}/g, '$&\r\n')),
    ],
    ['quoted-printable', strToU8('Zo=C3=AB No=\r\nwak')],
    ['PDF hexadecimal', strToU8(`<FEFF${Buffer.from(name, 'utf16le').swap16().toString('hex')}>`)],
    [
      'zlib in the middle',
      Buffer.concat([Buffer.from('stream\n'), deflateSync(name), Buffer.from('endstream')]),
    ],
    ['gzip', gzipSync(name)],
    ['ZIP', zipSync({ 'a/b.txt': strToU8(name) })],
    [
      'ZIP in ZIP, its directory cut off',
      zipSync({ 'a.zip': zipSync({ 'b.txt': strToU8(`${name} `.repeat(9)) }).subarray(0, -60) }),
    ],
  ])('finds words in %s', (_, bytes) => {
    expect(found(bytes)).toBe(true);
  });

  test('finds nothing where nothing is', () => {
    expect(found(zipSync({ 'a.txt': strToU8('Zoë. Nowak'), 'b.bin': deflateSync('Zoe Nowak') }))).toBe(false);
  });
});
