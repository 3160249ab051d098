import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { Marked, type Tokens } from 'marked';

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

/** A page of the guide, and the pictures that it shows (file names beside the text). */
interface GuidePage {
  html: string;
  pictures: string[];
}

/** As the desk's: 'system' is light or dark by itself. */
type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** The words of the page that are not in its text. */
const words = {
  en: { contents: 'In this guide' },
  nl: { contents: 'In deze handleiding' },
};

/**
 * Turns a text of the guide (Markdown of ours) into a page that runs nothing. A title (#), then parts (##), which a list
 * at the top leads to. Keys stand in backquotes. Throws on markup in the text and on links to anything but a part of the page: it
 * is read where there is no network.
 */
export function guidePage(markdown: string, language: 'en' | 'nl', theme: Theme): GuidePage {
  const pictures: string[] = [];
  const parts: { id: string; title: string }[] = [];
  let title = '';
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const inside = this.parser.parseInline(tokens);
        if (depth === 1) title = text;
        if (depth !== 2) return `<h${depth}>${inside}</h${depth}>\n`;
        const id = `part-${parts.length + 1}`;
        parts.push({ id, title: inside });
        return `<h2 id="${id}">${inside}</h2>\n`;
      },
      image({ href, text }: Tokens.Image) {
        if (!/^[a-z0-9-]+\.png$/.test(href)) throw new Error(`The guide shows ${href}`);
        pictures.push(href);
        return `<img src="${href}" alt="${escape(text)}">`;
      },
      link({ href }: Tokens.Link): string {
        throw new Error(`The guide leads to ${href}`);
      },
      html({ text }: Tokens.HTML | Tokens.Tag): string {
        throw new Error(`The guide holds markup: ${text}`);
      },
      codespan({ text }: Tokens.Codespan) {
        const isKey = /^(Ctrl|Shift|Alt|Esc|Enter|Del|F\d|.$|[↑↓←→])/u.test(text);
        return isKey ? `<kbd>${escape(text)}</kbd>` : `<code>${escape(text)}</code>`;
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  const list = parts.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`).join('\n');
  const contents = `<nav aria-label="${words[language].contents}"><ul>\n${list}\n</ul></nav>\n`;
  const themed = theme === 'system' ? '' : ` data-theme="${theme}"`;
  const html = `<!doctype html>
<html lang="${language}"${themed}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="stylesheet" href="guide.css">
<main>
${body.replace('</h1>\n', `</h1>\n${contents}`)}</main>
</html>
`;
  return { html, pictures };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
