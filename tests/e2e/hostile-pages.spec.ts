import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { expect, test } from '../helpers/app.ts';

/** Stands in every script, handler, address and style: where it comes into a text, markup did. */
const MARK = 'RANRAN';
const SEED = 20260302;
const PAGES = 300;

const words = fc.constantFrom('The bridge', 'The quay', 'The ferry', 'The pier', 'The tram');
const sentence = fc
  .tuple(words, fc.integer({ min: 2, max: 900 }))
  .map(
    ([word, count]) => `${word} was closed for ${count} weeks after a ship had run into it, the county said.`,
  );

const quote = fc.constantFrom('"', "'", '');
const handler = fc.constantFrom('onclick', 'onload', 'onerror', 'ONFOCUS', 'onpointerrawupdate', 'onmadeup');
const address = fc.constantFrom(
  'src',
  'srcset',
  'srcdoc',
  'href',
  'action',
  'formaction',
  'poster',
  'ping',
  'data',
);
const scheme = fc.constantFrom(
  'javascript:',
  'JaVaScRiPt:',
  ' java\tscript:',
  'data:text/html,',
  'vbscript:',
);
const attribute = fc.oneof(
  fc.tuple(handler, quote).map(([name, mark]) => `${name}=${mark}${MARK}()${mark}`),
  fc.tuple(address, quote, scheme).map(([name, mark, to]) => `${name}=${mark}${to}${MARK}()${mark}`),
);
const element = fc.constantFrom(
  'img',
  'a',
  'svg',
  'div',
  'form',
  'input',
  'video',
  'iframe',
  'details',
  'marquee',
  'x-y',
);
/** Elements whose content is no text of a page. */
const unseen = fc.constantFrom('script', 'style', 'template', 'noscript', 'iframe', 'object', 'noembed');

const hostile = fc.oneof(
  fc
    .tuple(element, fc.array(attribute, { minLength: 1, maxLength: 3 }))
    .map(([name, attributes]) => `<${name} ${attributes.join(' ')}></${name}>`),
  fc.tuple(unseen, attribute).map(([name, given]) => `<${name}><p ${given}>${MARK}</p>${MARK}</${name}>`),
  fc.constantFrom(
    `<svg><script>${MARK}</script><text onload="${MARK}()">${MARK}</text></svg>`,
    `<!-- ${MARK} -->`,
    `<![CDATA[ ${MARK} ]]>`,
    `<?xml ${MARK}?>`,
    `<base href="https://a.example/${MARK}">`,
    `<meta http-equiv=refresh content="0;url=javascript:${MARK}()">`,
    `<math><annotation-xml encoding="text/html">${MARK}</annotation-xml></math>`,
  ),
);

/** A page of sentences with hostile markup between them, each sentence closed off from what stands before it. */
const page = fc.array(fc.tuple(sentence, hostile), { minLength: 3, maxLength: 8 }).map((parts) => ({
  sentences: parts.map(([text]) => text),
  html: `<!doctype html><title>Closed</title><body><h1>Closed for weeks and weeks</h1>${parts
    .map(([text, markup]) => `<p>${text}</p><div>${markup}</div></form></details>`)
    .join('\n')}`,
}));

test('no markup, handler or address of a page comes into its text, and none of its sentences is lost', async ({
  folder,
  cli,
}) => {
  const files = join(folder, 'files');
  mkdirSync(files);
  const pages = fc.sample(page, { numRuns: PAGES, seed: SEED });
  for (const [at, { html }] of pages.entries()) writeFileSync(join(files, `${at}.html`), html);
  const run = await cli('import', files, '--dry-run', '--json');
  const lines = run.lines() as unknown as (ParsedArticle & { ok: boolean; file: string })[];
  expect(lines).toHaveLength(PAGES);
  for (const line of lines) {
    const made = pages[Number(basename(line.file, '.html'))];
    const got = {
      ok: line.ok,
      hasMarkup: JSON.stringify(line, (key, value: unknown) => (key === 'file' ? null : value)).includes(
        MARK,
      ),
      lost: made?.sentences.filter((text) => !line.text.includes(text)),
    };
    expect(got, made?.html).toEqual({ ok: true, hasMarkup: false, lost: [] });
  }
});
