import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { guidePage } from './guide-page.ts';

/** Where a package of @fontsource-variable has its files. */
const filesOf = (name: string): string[] => ['node_modules', '@fontsource-variable', name, 'files'];

/** The fonts of the desk that the guide takes too: file name, its folder, and how the style calls it. */
const fonts = [
  { file: 'inter-latin-wght-normal', folder: filesOf('inter'), family: 'Inter Variable' },
  {
    file: 'source-serif-4-latin-opsz-normal',
    folder: filesOf('source-serif-4'),
    family: 'Source Serif 4 Variable',
  },
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
      const faces = fonts.map(({ file, folder, family }) => {
        const name = bundledFont(file, bundle) ?? `guide/${file}.woff2`;
        // A bundle without the desk, in development, does not bring them.
        if (name.startsWith('guide/')) write(`${file}.woff2`, readFileSync(at(...folder, `${file}.woff2`)));
        return fontFace(family, name);
      });
      write('guide.css', [...faces, tokens, own].join('\n'));
    },
  };
}

function bundledFont(file: string, bundle: Rolldown.OutputBundle): string | undefined {
  return Object.keys(bundle).find((name) => path.basename(name).startsWith(file));
}

function fontFace(family: string, name: string): string {
  return `@font-face {
  font-family: '${family}';
  src: url('/${name}') format('woff2');
  font-weight: 200 900;
}`;
}
