import type { Page } from '@playwright/test';

/** A picture of a film as an encoder gives it. */
interface Frame {
  /** Milliseconds from the beginning. */
  at: number;
  isKey: boolean;
  bytes: number[];
}

const [WIDTH, HEIGHT, PER_SECOND] = [64, 48, 5];

/**
 * Returns a film without sound as a WebM file: a square that goes from left to right. Chromium encodes its pictures in a page of the app, the file
 * is written here. Without `saysLength` the film does not say how long it is, as one that was cut off while it was made.
 */
export async function film(page: Page, seconds: number, saysLength = true): Promise<Buffer> {
  return webm(await framesOf(page, seconds), saysLength ? seconds * 1000 : null);
}

function framesOf(page: Page, seconds: number): Promise<Frame[]> {
  return page.evaluate(
    async ({ count, perSecond, width, height }) => {
      const frames: { at: number; isKey: boolean; bytes: number[] }[] = [];
      const encoder = new VideoEncoder({
        output: (chunk) => {
          const bytes = new Uint8Array(chunk.byteLength);
          chunk.copyTo(bytes);
          frames.push({ at: chunk.timestamp / 1000, isKey: chunk.type === 'key', bytes: [...bytes] });
        },
        error: (thrown) => {
          throw thrown;
        },
      });
      encoder.configure({ codec: 'vp8', width, height });
      const canvas = new OffscreenCanvas(width, height);
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('nothing to draw on');
      for (let index = 0; index < count; index++) {
        drawing.fillStyle = '#223';
        drawing.fillRect(0, 0, width, height);
        drawing.fillStyle = '#fc6';
        drawing.fillRect((index / count) * (width - 12), height / 2 - 6, 12, 12);
        const frame = new VideoFrame(canvas, { timestamp: (index * 1_000_000) / perSecond });
        encoder.encode(frame, { keyFrame: index % perSecond === 0 });
        frame.close();
      }
      await encoder.flush();
      encoder.close();
      return frames;
    },
    { count: seconds * PER_SECOND, perSecond: PER_SECOND, width: WIDTH, height: HEIGHT },
  );
}

/** Writes a file: a cluster for each key picture, and where each of them is before all of them. [RFC 9559] */
function webm(frames: readonly Frame[], milliseconds: number | null): Buffer {
  const clusters: { at: number; bytes: Buffer }[] = [];
  for (const [index, frame] of frames.entries()) {
    if (!frame.isKey) continue;
    const next = frames.findIndex((other, place) => place > index && other.isKey);
    const own = frames.slice(index, next === -1 ? undefined : next);
    const blocks = own.map(({ at, isKey, bytes }) => {
      const head = Buffer.from([0x81, 0, 0, isKey ? 0x80 : 0]);
      head.writeInt16BE(Math.round(at - frame.at), 1);
      return element('a3', head, Buffer.from(bytes));
    });
    clusters.push({ at: frame.at, bytes: element('1f43b675', whole('e7', frame.at), ...blocks) });
  }
  const length = Buffer.alloc(8);
  length.writeDoubleBE(milliseconds ?? 0);
  const info = element(
    '1549a966',
    whole('2ad7b1', 1_000_000),
    ...(milliseconds === null ? [] : [element('4489', length)]),
    words('4d80', 'tests'),
    words('5741', 'tests'),
  );
  const picture = element('e0', whole('b0', WIDTH), whole('ba', HEIGHT));
  const track = element(
    'ae',
    whole('d7', 1),
    whole('73c5', 1),
    whole('83', 1),
    words('86', 'V_VP8'),
    picture,
  );
  const tracks = element('1654ae6b', track);
  // Numbers have a fixed width, so that the list is as long before the places are known as after.
  const cuesWith = (first: number): Buffer => {
    let place = first;
    const points = clusters.map(({ at, bytes }) => {
      const point = element('bb', whole('b3', at), element('b7', whole('f7', 1), whole('f1', place)));
      place += bytes.byteLength;
      return point;
    });
    return element('1c53bb6b', ...points);
  };
  const first = info.byteLength + tracks.byteLength + cuesWith(0).byteLength;
  const cues = cuesWith(first);
  const head = element(
    '1a45dfa3',
    ...[whole('4286', 1), whole('42f7', 1), whole('42f2', 4), whole('42f3', 8)],
    ...[words('4282', 'webm'), whole('4287', 2), whole('4285', 2)],
  );
  return Buffer.concat([
    head,
    element('18538067', info, tracks, cues, ...clusters.map(({ bytes }) => bytes)),
  ]);
}

/** An element by its id in hexadecimal digits; its size is written in eight bytes. */
function element(id: string, ...content: Buffer[]): Buffer {
  const data = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(data.byteLength) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, data]);
}

function whole(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(Math.round(value)));
  return element(id, bytes);
}

function words(id: string, text: string): Buffer {
  return element(id, Buffer.from(text, 'latin1'));
}
