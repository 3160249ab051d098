import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { startDisplay } from '../../scripts/display.ts';

/** The first byte of an X server's answer to a client that shows this cookie: 1 lets it in, 0 does not. */
function knock(display: string, cookie: Buffer): Promise<number> {
  const name = 'MIT-MAGIC-COOKIE-1';
  const padded = Buffer.alloc(20);
  padded.write(name, 'latin1');
  const head = Buffer.alloc(12);
  head.write('l', 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return new Promise((resolve, reject) => {
    const socket = net.connect(`/tmp/.X11-unix/X${display.slice(1)}`);
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.readUInt8(0));
    });
    socket.write(Buffer.concat([head, padded, cookie]));
  });
}

describe.runIf(process.platform === 'linux')('a display in memory', () => {
  test('lets in who has the cookie and nobody else', async () => {
    const display = await startDisplay();
    try {
      const cookie = readFileSync(display.cookieFile).subarray(-16);
      expect(await knock(display.env.DISPLAY, cookie)).toBe(1);
      expect(await knock(display.env.DISPLAY, Buffer.alloc(16))).toBe(0);
    } finally {
      await display.stop();
    }
    await expect(knock(display.env.DISPLAY, Buffer.alloc(16))).rejects.toThrow();
    expect(existsSync(display.cookieFile)).toBe(false);
  });

  test('two find a number each', async () => {
    const displays = await Promise.all([startDisplay(), startDisplay()]);
    expect(displays[0].env.DISPLAY).not.toBe(displays[1].env.DISPLAY);
    await Promise.all(displays.map((display) => display.stop()));
  });

  test('one that cannot start says why', async () => {
    await expect(startDisplay('huge')).rejects.toThrow(/did not start:\n.*huge/s);
  });
});
