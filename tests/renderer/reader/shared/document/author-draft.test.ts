import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remarkKind } from '../../../../../core/model/article/article.ts';
import type { ParsedArticle } from '../../../../../core/model/article/parsed-article.ts';
import { tidyText } from '../../../../../core/kernel/tidy.ts';
import { completeArticle } from '../../../../../core/text/complete-article.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import { buildDocx, p, r, type DocxParts } from '../../formats/docx/build-docx.ts';
import { buildOdt } from '../../formats/odt/build-odt.ts';
import { articleOf } from './read.ts';

const dutch = () => ({ language: 'nl', reliable: true });

async function docx(parts: DocxParts): Promise<ParsedArticle> {
  return completeArticle(articleOf(await readDocx(buildDocx(parts))), 'concept.docx', dutch);
}

async function odt(body: string): Promise<ParsedArticle> {
  return completeArticle(articleOf(await readOdt(buildOdt({ body }), 'concept.odt')), 'concept.odt', dutch);
}

/** Each remark as its kind, the words at its place, and its address or text. */
function told({ text, remarks }: ParsedArticle): [string, string, string][] {
  return remarks.map((remark) => [
    remarkKind(remark),
    text.slice(remark.start, remark.end),
    remark.address ?? remark.text,
  ]);
}

const detour = (address: string) =>
  `https://www.google.com/url?q=${encodeURIComponent(address)}&amp;sa=D&amp;source=editors&amp;ust=17`;

describe('the links of a draft stand on their words', () => {
  const head = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>De haven groeit</w:t></w:r></w:p>';

  test('in Word: links, fields in one piece and in runs, without the detour of a program online', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
    const field = `${char('begin')}${code(' HYPERLINK "https://haven')}${code('.example/b" \\l "deel" \\o "Tip" ')}${char('separate')}${r('zegt ')}${r('de raad', '<w:b/>')}${char('end')}`;
    const article = await docx({
      links: [detour('https://haven.example/a?b=1&c=2'), '#bookmark=id.x', 'mailto:jan@haven.example'],
      body:
        head +
        `<w:p>${r('De raad meldt ')}<w:hyperlink r:id="rIdLink0">${r('veertig ')}</w:hyperlink><w:hyperlink r:id="rIdLink0">${r('schepen')}</w:hyperlink>${r('; dat ')}${field}${r('.')}</w:p>` +
        `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;http://haven.example/c&quot; ">${r('Ook')}</w:fldSimple>${r(' zijn ')}<w:hyperlink r:id="rIdLink1">${r('er')}</w:hyperlink> <w:hyperlink w:anchor="top">${r('veel')}</w:hyperlink> <w:hyperlink r:id="rIdLink2">${r('bij Jan')}</w:hyperlink>${r('.')}</w:p>`,
    });
    expect(told(article)).toEqual([
      ['link', 'veertig schepen', 'https://haven.example/a?b=1&c=2'],
      ['link', 'zegt de raad', 'https://haven.example/b#deel'],
      ['link', 'Ook', 'http://haven.example/c'],
    ]);
  });

  test('in Word: a field that goes on past its paragraph, and one that never ends', async () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://haven.example/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const article = await docx({
      body: `${head}<w:p>${r('Zie ')}${begin}${r('het stuk')}</w:p><w:p>${r('en dit')}${end}${r(' ook.')}</w:p>`,
    });
    expect(told(article).map(([, words]) => words)).toEqual(['het stuk', 'en dit']);
  });

  test('in OpenDocument, without the detour', async () => {
    const article = await odt(
      `<text:h text:outline-level="1">De haven groeit</text:h>` +
        `<text:p>De raad meldt <text:a xlink:href="${detour('https://haven.example/a')}">veertig <text:span>schepen</text:span></text:a>. Zie <text:a xlink:href="#deel">deel 2</text:a>.</text:p>`,
    );
    expect(told(article)).toEqual([['link', 'veertig schepen', 'https://haven.example/a']]);
  });
});

describe('the notes of a draft stand on the words before their marks', () => {
  const expected = [
    ['footnote', 'In mei kwamen veertig schepen', 'Raadsbrief, p. 3'],
    ['footnote', 'en in juni vijftig.', 'Opgave van Jan Vis\nhttps://haven.example/a'],
    ['endnote', 'Dat is veel.', 'Idem'],
    ['comment', 'veel', 'Zie het verslag\nhttps://haven.example/b'],
  ];
  const sorted = (rows: string[][]) => rows.toSorted((a, b) => String(a).localeCompare(String(b)));

  test('in Word, and a link in one belongs to it', async () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, inside: string) =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${inside}</w:p></w:${kind}>`;
    const article = await docx({
      links: ['https://haven.example/a', detour('https://haven.example/b')],
      body: `${p('De haven groeit', 'Heading1')}<w:p>${r('Eerst dit. In mei kwamen veertig schepen')}${mark('footnote', 5)}${r(' en in juni vijftig.')}${mark('footnote', 2)}${r(' Dat is ')}<w:commentRangeStart w:id="0"/>${r('veel')}<w:commentRangeEnd w:id="0"/>${r('.')}${mark('endnote', 1)}</w:p>`,
      footnotes:
        note('footnote', 2, `${r('Opgave van ')}<w:hyperlink r:id="rIdLink0">${r('Jan Vis')}</w:hyperlink>`) +
        note('footnote', 5, r('Raadsbrief, p. 3')),
      endnotes: note('endnote', 1, r('Idem')),
      comments: `<w:comment w:id="0" w:author="Bea"><w:p>${r('Zie ')}<w:hyperlink r:id="rIdLink1">${r('het verslag')}</w:hyperlink></w:p></w:comment>`,
    });
    expect(sorted(told(article))).toEqual(sorted(expected));
    // They are text too: a note may be printed.
    expect(article.text).toContain('[2] Opgave van Jan Vis');
  });

  test('in OpenDocument', async () => {
    const note = (kind: string, label: string, inside: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${inside}</text:p></text:note-body></text:note>`;
    const article = await odt(
      `<text:h text:outline-level="1">De haven groeit</text:h>` +
        `<text:p>Eerst dit. In mei kwamen veertig schepen${note('footnote', '1', 'Raadsbrief, p. 3')} en in juni vijftig.${note('footnote', '2', 'Opgave van <text:a xlink:href="https://haven.example/a">Jan Vis</text:a>')} Dat is <office:annotation office:name="x"><dc:creator>Bea</dc:creator><text:p>Zie <text:a xlink:href="${detour('https://haven.example/b')}">het verslag</text:a></text:p></office:annotation>veel<office:annotation-end office:name="x"/>.${note('endnote', 'i', 'Idem')}</text:p>`,
    );
    expect(sorted(told(article))).toEqual(sorted(expected));
  });
});

describe('a thread of comments is one comment, with its answers below', () => {
  const thread = 'Klopt dit?\n↳ Jan Vis, 2026-05-04: Ja, zie de raadsbrief\n↳ Bea: Dank';

  test('in Word, as programs online write it, resolved or not', async () => {
    const comment = (id: number, author: string, date: string, words: string) =>
      `<w:comment w:id="${id}" w:author="${author}"${date}><w:p w14:paraId="000000F${id}">${r('Eerst')}</w:p><w:p w14:paraId="0000000${id}">${r(words)}</w:p></w:comment>`;
    const plain = (text: string) => text.replaceAll('Eerst\n', '');
    const at = ' w:date="2026-05-04T10:30:00"';
    const article = await docx({
      body: `${p('De haven groeit', 'Heading1')}<w:p>${[1, 2, 3].map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')}${r('veertig schepen')}${[1, 2, 3].map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join('')}${[1, 2, 3].map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('')}${r(' in ')}<w:commentRangeStart w:id="4"/>${r('mei')}<w:commentRangeEnd w:id="4"/>${r('.')}</w:p>`,
      comments:
        comment(1, 'Bea', '', 'Klopt dit?') +
        comment(2, 'Jan Vis', at, 'Ja, zie de raadsbrief') +
        comment(3, 'Bea', '', 'Dank') +
        comment(4, 'Bea', '', 'Nagevraagd bij Jan'),
      commentsExtended:
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/>' +
        '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002" w15:done="0"/><w15:commentEx w15:paraId="00000004" w15:paraIdParent="00000009" w15:done="1"/>',
    });
    expect(told(article).map(([kind, words, text]) => [kind, words, plain(text)])).toEqual([
      ['comment', 'veertig schepen', thread],
      ['comment', 'mei', 'Nagevraagd bij Jan'],
    ]);
  });

  test('in OpenDocument', async () => {
    const annotation = (attributes: string, author: string, date: string, words: string) =>
      `<office:annotation ${attributes}><dc:creator>${author}</dc:creator>${date}<text:p>${words}</text:p></office:annotation>`;
    const article = await odt(
      `<text:h text:outline-level="1">De haven groeit</text:h><text:p>${annotation('office:name="a" loext:resolved="true"', 'Bea', '', 'Klopt dit?')}veertig schepen<office:annotation-end office:name="a"/>${annotation('office:name="b" loext:parent-name="a"', 'Jan Vis', '<dc:date>2026-05-04T10:30:00</dc:date>', 'Ja, zie de raadsbrief')}${annotation('loext:parent-name="b"', 'Bea', '', 'Dank')} in mei.</text:p>`,
    );
    expect(told(article)).toEqual([['comment', 'veertig schepen', thread]]);
  });

  test('where comments answer each other in a circle, each stays', async () => {
    const annotation = (name: string, parent: string) =>
      `<office:annotation office:name="${name}" loext:parent-name="${parent}"><text:p>Zie ${name}</text:p></office:annotation>`;
    const article = await odt(
      `<text:p>Veertig schepen${annotation('a', 'b')}${annotation('b', 'a')}.</text:p>`,
    );
    expect(told(article).map(([, , text]) => text)).toEqual(['Zie a', 'Zie b']);
  });
});

test('the words at the place of a link are the words of the link in the document', async () => {
  const words = fc
    .array(
      fc.constantFrom(
        'de',
        'de',
        'haven',
        'cafe\u0301',
        'e\u0301\u0301n',
        'af\u00adval',
        '😀',
        '10',
        '[1]',
        ' ',
        '  ',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((some) => some.join(' '));
  const pieces = fc.array(fc.record({ words, isLink: fc.boolean() }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      let count = 0;
      const links: string[] = [];
      const expected: string[] = [];
      const linked = (text: string): number => {
        if (text.trim() !== '') expected.push(tidyText(text).trim());
        links.push(`https://haven.example/${count}`);
        return count++;
      };
      // Space between the pieces: two links side by side are two links.
      const bodyOf = (linkOf: (index: number, text: string) => string, plain: (text: string) => string) =>
        paragraphs.map((some) =>
          some.map((one) => (one.isLink ? linkOf(linked(one.words), one.words) : plain(one.words))),
        );
      const inWord = bodyOf((id, text) => `<w:hyperlink r:id="rIdLink${id}">${r(text)}</w:hyperlink>`, r)
        .map((runs) => `<w:p>${r('Begin')}${runs.join('')}${r('einde.')}</w:p>`)
        .join('');
      const fromWord = await docx({ body: p('De haven groeit', 'Heading1') + inWord, links });
      expect(told(fromWord).map(([, at]) => at)).toEqual(expected);
      count = 0;
      expected.length = 0;
      const inOdt = bodyOf(
        (id, text) => `<text:a xlink:href="https://haven.example/${id}">${text}</text:a>`,
        (text) => text,
      )
        .map((runs) => `<text:p>Begin ${runs.join(' ')} einde.</text:p>`)
        .join('');
      const fromOdt = await odt(`<text:h text:outline-level="1">De haven groeit</text:h>${inOdt}`);
      const collapsed = expected.map((text) => text.replace(/ +/gu, ' '));
      expect(told(fromOdt).map(([, at]) => at)).toEqual(collapsed);
    }),
    { numRuns: 60 },
  );
});
