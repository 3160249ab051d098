import type { Shown } from './screen.ts';

/** CSS pixels at a picture's foot that hold a colour. The colour shows when the picture was drawn, and is cut off. */
const FOOT = 3;
/** Milliseconds in which a window that is shown must have drawn itself. */
const PATIENCE = 60_000;
/** The factor by which a small picture is smaller: at this size the edges of letters no longer differ between machines. */
const SMALLER = 3;
/** Of 100. The same picture gives the same bytes, so that its losses are no difference. */
const QUALITY = 60;

let taken = 0;

/** How closely two small pictures are laid beside each other. */
export interface Grain {
  /** They are compared by the means of squares of so many pixels a side. */
  readonly square: number;
  /** How far a channel's mean may be off, of 255, before a square counts as another. */
  readonly channel: number;
}

/** Takes a picture of what an app's window shows; returns a PNG. */
export async function takePicture(shown: Shown): Promise<Buffer> {
  return (await take(shown, null)).bytes;
}

/** What the window shows, as a small JPEG, and how much of it differs from another. */
export interface Small {
  readonly jpeg: Buffer;
  /** In squares of the grain. Infinity where the other has another size, or there is none. */
  readonly differing: number;
}

/** Takes a small picture of what an app's window shows, and lays it beside `kept`, one that was taken so before. */
export async function takeSmall(shown: Shown, kept: Buffer | null, grain: Grain): Promise<Small> {
  const { bytes, differing } = await take(shown, { kept, grain });
  return { jpeg: bytes, differing };
}

/**
 * All is done in the app's own process: a picture of a window is large to carry about. What a window last drew may be older than
 * its page: of 252 pictures 74 were, at the first try, on a busy machine. So the page's foot gets a colour that it did not have
 * before, and the picture is the first that has it. `small` is null for the whole picture, as a PNG.
 */
async function take(
  { app, desk }: Shown,
  small: { kept: Buffer | null; grain: Grain } | null,
): Promise<{ bytes: Buffer; differing: number }> {
  const colour = nextColour();
  await desk.evaluate(colourFoot, { colour, foot: FOOT });
  const { base64, differing } = await app.evaluate(
    async ({ BrowserWindow, nativeImage }, { wanted, before, grain, foot, patience, smaller, quality }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      if (window === undefined) throw new Error('No window is shown');
      const contents = window.webContents;
      const isOf = (image: Electron.NativeImage): boolean => {
        const { width, height } = image.getSize();
        const [blue, green, red] = image
          .crop({ x: width - 1, y: height - 1, width: 1, height: 1 })
          .toBitmap();
        return [red, green, blue].every((part, at) => Math.abs((part ?? 0) - (wanted[at] ?? 0)) < 8);
      };
      const until = performance.now() + patience;
      let whole = await contents.capturePage();
      while (!isOf(whole)) {
        if (performance.now() > until) throw new Error('The window does not draw what its page is');
        contents.invalidate();
        whole = await contents.capturePage();
      }
      const { width, height } = whole.getSize();
      // A dense screen has several pixels for each of CSS.
      const [wide = width] = window.getContentSize();
      const shown = whole.crop({ x: 0, y: 0, width, height: height - Math.ceil((foot * width) / wide) });
      if (grain === null) return { base64: shown.toPNG().toString('base64'), differing: 0 };
      const jpeg = shown.resize({ width: Math.round(wide / smaller), quality: 'best' }).toJPEG(quality);
      const base64 = jpeg.toString('base64');
      if (before === null) return { base64, differing: null };
      if (base64 === before) return { base64, differing: 0 };
      const now = nativeImage.createFromBuffer(jpeg);
      const then = nativeImage.createFromBuffer(Buffer.from(before, 'base64'));
      const [size, other] = [now.getSize(), then.getSize()];
      if (size.width !== other.width || size.height !== other.height) return { base64, differing: null };
      const { square, channel } = grain;
      const across = Math.ceil(size.width / square);
      const squares = across * Math.ceil(size.height / square);
      // Of each square, by how much its channels differ in sum, and of how many pixels.
      const sums = new Float64Array(squares * 3);
      const pixels = new Float64Array(squares);
      const [a, b] = [now.toBitmap(), then.toBitmap()];
      for (let at = 0; at < a.length / 4; at++) {
        const [x, y] = [at % size.width, Math.floor(at / size.width)];
        const to = Math.floor(y / square) * across + Math.floor(x / square);
        pixels[to] = (pixels[to] ?? 0) + 1;
        for (const part of [0, 1, 2])
          sums[to * 3 + part] =
            (sums[to * 3 + part] ?? 0) + (a[at * 4 + part] ?? 0) - (b[at * 4 + part] ?? 0);
      }
      const isOther = (count: number, to: number): boolean =>
        [0, 1, 2].some((part) => Math.abs(sums[to * 3 + part] ?? 0) > channel * count);
      return { base64, differing: [...pixels].filter(isOther).length };
    },
    {
      wanted: colour,
      before: small?.kept?.toString('base64') ?? null,
      grain: small?.grain ?? null,
      foot: FOOT,
      patience: PATIENCE,
      smaller: SMALLER,
      quality: QUALITY,
    },
  );
  return { bytes: Buffer.from(base64, 'base64'), differing: differing ?? Infinity };
}

/** Returns red, green and blue that none of the pictures before had, for some thousands of them. */
function nextColour(): readonly [number, number, number] {
  taken += 1;
  const part = (digit: number): number => 16 * (Math.floor(taken / 16 ** digit) % 16) + 8;
  return [part(0), part(1), part(2)];
}

/** Runs in the page: gives its lowest lines a colour, by style sheet, since its policy lets no style of another in. */
function colourFoot({ colour, foot }: { colour: readonly number[]; foot: number }): void {
  const sheets = document.adoptedStyleSheets;
  // The first holds the page still (settle.ts).
  while (sheets.length < 2) sheets.push(new CSSStyleSheet());
  sheets[1]?.replaceSync(
    `html::after { content: ''; position: fixed; inset: auto 0 0; z-index: 2147483647; height: ${foot}px; background: rgb(${colour.join(' ')}); forced-color-adjust: none; pointer-events: none; }`,
  );
}
