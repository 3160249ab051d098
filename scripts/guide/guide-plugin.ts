import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { guidePage } from './guide-page.ts';

/** The fonts of the desk that the guide takes too: file name, and how the style calls it. */
const fonts = [
  { file: 'inter-latin-wght-normal', family: 'Inter Variable' },
  { file: 'source-serif-4-latin-opsz-normal', family: 'Source Serif 4 Variable' },
];

/**
 * Builds the user guide (docs/guide) into pages beside the desk's, one a language and theme (guide/en-light.html), with their
 * style and their pictures. `root` is the checkout's top folder.
 */
export function guidePlugin(root: string): Plugin {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  return {
    name: 'tickmark-guide',
    apply: 'build',
    generateBundle(_options, bundle) {
      const write = (name: string, source: string | Uint8Array): void =>
        void this.emitFile({ type: 'asset', fileName: `guide/${name}`, source });
      const pictures = new Set<string>();
      for (const language of ['en', 'nl'] as const)
        for (const theme of ['system', 'light', 'dark', 'contrast'] as const) {
          const text = readFileSync(at('docs', 'guide', `${language}.md`), 'utf8');
          const page = guidePage(text, language, theme);
          write(`${language}-${theme}.html`, page.html);
          for (const picture of page.pictures) pictures.add(picture);
        }
      for (const picture of pictures) write(picture, readFileSync(at('docs', 'guide', picture)));
      const tokens = readFileSync(at('renderer', 'desk', 'tokens.css'), 'utf8');
      const own = readFileSync(at('scripts', 'guide', 'guide.css'), 'utf8');
      write('guide.css', [...fonts.map((font) => fontFace(font, bundle)), tokens, own].join('\n'));
    },
  };
}

function fontFace({ file, family }: (typeof fonts)[number], bundle: Rolldown.OutputBundle): string {
  const found = Object.keys(bundle).find((name) => path.basename(name).startsWith(file));
  if (found === undefined) throw new Error(`The desk has no font ${file}`);
  return `@font-face {
  font-family: '${family}';
  src: url('/${found}') format('woff2');
  font-weight: 200 900;
}`;
}
