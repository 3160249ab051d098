import type { ElectronApplication } from '@playwright/test';

/** A small picture is so much narrower and lower: what differs between machines in the edges of letters is gone then. */
const SMALLER = 3;
/** Of 100. The same picture gives the same bytes, so that its losses are no difference. */
const QUALITY = 72;
/** How far a channel of a small picture's pixel may be off, of 255, before the pixel counts as another. */
const CHANNEL = 24;

/** Makes a picture small, by Chromium's own scaling; takes a PNG, returns a JPEG. */
export async function makeSmall(app: ElectronApplication, picture: Buffer): Promise<Buffer> {
  const small = await app.evaluate(
    ({ nativeImage }, { png, smaller, quality }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
      const width = Math.round(image.getSize().width / smaller);
      return image.resize({ width, quality: 'best' }).toJPEG(quality).toString('base64');
    },
    { png: picture.toString('base64'), smaller: SMALLER, quality: QUALITY },
  );
  return Buffer.from(small, 'base64');
}

/** The share of pixels (0 to 1) in which two pictures differ; 1 where their sizes do. */
export async function differenceOf(app: ElectronApplication, one: Buffer, other: Buffer): Promise<number> {
  return app.evaluate(
    ({ nativeImage }, { pictures, channel }) => {
      const [first, second] = pictures.map((picture) =>
        nativeImage.createFromBuffer(Buffer.from(picture, 'base64')),
      );
      if (first === undefined || second === undefined) return 1;
      const size = first.getSize();
      if (size.width !== second.getSize().width || size.height !== second.getSize().height) return 1;
      const [a, b] = [first.toBitmap(), second.toBitmap()];
      let differing = 0;
      for (let at = 0; at < a.length; at += 4) {
        const isOther = [0, 1, 2].some(
          (part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > channel,
        );
        if (isOther) differing += 1;
      }
      return differing / (size.width * size.height);
    },
    { pictures: [one.toString('base64'), other.toString('base64')], channel: CHANNEL },
  );
}
