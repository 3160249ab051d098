import type { ElectronApplication, Page } from '@playwright/test';

/** Part of a window, in CSS pixels. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Returns where the first painted words of a highlight stand in the window, with room for the line under them. */
export function areaOf(desk: Page, highlight: string): Promise<Area> {
  return desk.evaluate((name) => {
    const [given] = CSS.highlights.get(name) ?? [];
    if (given === undefined) throw new Error(`nothing is painted as ${name}`);
    const range = document.createRange();
    range.setStart(given.startContainer, given.startOffset);
    range.setEnd(given.endContainer, given.endOffset);
    const [box] = range.getClientRects();
    if (box === undefined) throw new Error(`what is painted as ${name} is nowhere in the window`);
    return { x: box.x, y: box.y, width: box.width, height: box.height + 8 };
  }, highlight);
}

/** Returns how many pixels of an area have a colour of the theme (the name of a custom property, without dashes). */
export async function pixelsOf(
  app: ElectronApplication,
  desk: Page,
  area: Area,
  colourName: string,
): Promise<number> {
  const colour = await desk.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return (color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  }, colourName);
  const picture = (await desk.screenshot({ clip: area, scale: 'css' })).toString('base64');
  return app.evaluate(
    ({ nativeImage }, { png, rgb }) => {
      const bitmap = nativeImage.createFromBuffer(Buffer.from(png, 'base64')).toBitmap();
      let count = 0;
      // Four bytes a pixel: blue, green, red, opacity.
      for (let at = 0; at < bitmap.length; at += 4) {
        const distance = [2, 1, 0].map((byte, part) => Math.abs((bitmap[at + byte] ?? 0) - (rgb[part] ?? 0)));
        if (Math.max(...distance) <= 8) count++;
      }
      return count;
    },
    { png: picture, rgb: colour },
  );
}
