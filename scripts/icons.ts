// Draws the icon files anew out of resources/icon.svg: node scripts/run.mjs icons. They are kept in the repository,
// so this is needed only after the drawing has changed. Needs rsvg-convert (Debian: librsvg2-bin).
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exec, tail } from './tools/exec.ts';
import { Failure, runScript } from './tools/failure.ts';
import { root } from './tools/paths.ts';

const resources = path.join(root, 'scripts', 'resources');
const pngs = path.join(resources, 'icons');

/** Sizes in pixels: for Linux, and for the two containers. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** An icns entry's type tells its size; these are the types whose content is a PNG. */
const icnsTypes: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

async function draw(size: number): Promise<Buffer> {
  const file = path.join(pngs, `${String(size)}x${String(size)}.png`);
  const ran = await exec('rsvg-convert', [
    '-w',
    String(size),
    '-h',
    String(size),
    '-o',
    file,
    path.join(resources, 'icon.svg'),
  ]);
  if (ran.code !== 0) throw new Failure(`rsvg-convert could not draw the icon:\n${tail(ran)}`);
  return readFile(file);
}

/** A Windows icon: a directory of entries (a size of 256 is written as 0), then the PNGs. */
function ico(images: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = 6 + 16 * images.length;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}

/** A Mac icon: chunks of type, length (the head of eight bytes included) and PNG. */
function icns(images: readonly { type: string; png: Buffer }[]): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(images.map(({ type, png }) => chunk(type, png))));
}

await runScript(async () => {
  await rm(pngs, { recursive: true, force: true });
  await mkdir(pngs, { recursive: true });
  const drawn = new Map<number, Buffer>();
  const pngOf = async (size: number): Promise<Buffer> => {
    const png = drawn.get(size) ?? (await draw(size));
    drawn.set(size, png);
    return png;
  };
  for (const size of linuxSizes) await pngOf(size);
  const icoImages = [];
  for (const size of icoSizes) icoImages.push({ size, png: await pngOf(size) });
  await writeFile(path.join(resources, 'icon.ico'), ico(icoImages));
  const icnsImages = [];
  for (const [type, size] of icnsTypes) icnsImages.push({ type, png: await pngOf(size) });
  await writeFile(path.join(resources, 'icon.icns'), icns(icnsImages));
  await rm(path.join(pngs, '1024x1024.png'));
  return 0;
});
