import { Marked, type Tokens } from 'marked';

/** A page of the guide, and the pictures that it shows (file names beside the text). */
export interface GuidePage {
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
