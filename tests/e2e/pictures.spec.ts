import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookName, photographAll } from '../../scripts/screenshots/every-screen.ts';
import { differenceOf, makeSmall } from '../../scripts/screenshots/small.ts';
import { expect, test } from '../helpers/app.ts';

/** Made by `npm run screenshots -- FOLDER --themes light,dark --small tests/pictures`. */
const kept = join(import.meta.dirname, '..', 'pictures');
const sizes = ['1366x860', '1280x800', '900x600'];
/** A word that changed is about a thousandth of a picture. */
const MOST = 0.0008;

for (const language of ['en', 'nl'] as const)
  for (const theme of ['light', 'dark'])
    test(`every screen looks as it did, ${language}, ${theme}`, async ({ start }, info) => {
      // A hundred screens are gone through and laid beside those that were kept.
      test.slow();
      const running = await start({ language, env: { TZ: 'UTC' } });
      const looks = sizes.map((size) => ({ language, theme, size }));
      const others: string[] = [];
      await photographAll(running, looks, async (look, pictures) => {
        for (const { name, png } of pictures) {
          const file = join(lookName(look), `${name}.jpg`);
          const small = await makeSmall(running.app, png);
          const before = join(kept, file);
          const difference = existsSync(before)
            ? await differenceOf(running.app, small, readFileSync(before))
            : 1;
          if (difference <= MOST) continue;
          others.push(`${file}: ${(100 * difference).toFixed(2)} % differs`);
          const shown = info.outputPath(file);
          mkdirSync(dirname(shown), { recursive: true });
          writeFileSync(shown, small);
        }
      });
      expect(others).toEqual([]);
    });
