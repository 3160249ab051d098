import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { readNewsml } from '../../../../../renderer/reader/formats/newsml/read.ts';
import { readNinjs } from '../../../../../renderer/reader/formats/ninjs/read.ts';
import { readNitf } from '../../../../../renderer/reader/formats/nitf/read.ts';
import { textSample } from '../../../../../renderer/reader/shared/sample/sample.ts';
import { sniffText } from '../../../../../renderer/reader/sniff.ts';
import { mutate, seeded } from '../../../../helpers/mutate.ts';
import { articleIn, plainHtml, shown, wireFixture } from './plain-html.ts';

const body = '<nitf><body><body.content><p>&a; harbour</p></body.content></body></nitf>';

/** The code of the error that is thrown; null if none is. */
function codeOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof TickmarkError) return error.code;
    throw error;
  }
}

describe('declarations and entities', () => {
  test.each([
    ['another DOCTYPE', '<!DOCTYPE other SYSTEM "nitf.dtd"><nitf/>'],
    ['its own with declarations in it', '<!DOCTYPE nitf [<!ENTITY a "ha">]>' + body],
    ['an external entity', '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + body],
    ['an entity that nothing declares', body],
    ['a second DOCTYPE', '<!DOCTYPE nitf SYSTEM "a"><!DOCTYPE nitf SYSTEM "b">' + body],
  ])('%s is refused', (_what, xml) => {
    expect(codeOf(() => readNitf(xml, 'a.xml'))).toBe('markupRefused');
  });

  test('a > within the declaration does not end it', () => {
    const xml =
      '<!DOCTYPE nitf PUBLIC "-//a>b//EN" \'c>d\'><nitf><body><body.content><p>Text.</p></body.content></body></nitf>';
    expect(shown(articleIn(readNitf(xml, 'a.xml')))).toEqual(['paragraph Text.']);
  });

  test('depth is refused, not suffered', () => {
    const deep = `<nitf><body><body.content>${'<p>'.repeat(100_000)}`;
    expect(codeOf(() => readNitf(deep, 'a.xml'))).toBe('markupRefused');
    const json = `{"uri":"urn:a","headline":"b","bodies":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(codeOf(() => readNinjs(json, 'a.json', null, plainHtml))).toBeNull();
  });

  test('scripts and what is not seen stay out of the text', () => {
    const xml =
      '<newsItem guid="a"><contentSet><inlineXML><html><body><script>alert(1)</script><p onclick="x()">Seen.</p><p hidden="hidden">Not seen.</p><svg><text>drawn</text></svg></body></html></inlineXML></contentSet></newsItem>';
    expect(shown(articleIn(readNewsml(xml, 'a.xml', null, plainHtml)))).toEqual(['paragraph Seen.']);
  });
});

describe('great numbers', () => {
  test('of items, stories and descriptions end in a list or an article', () => {
    const items = Array.from({ length: 5000 }, (_, at) => ({ uri: `urn:${at}`, headline: `Head ${at}` }));
    const found = readNinjs(JSON.stringify(items), 'a.json', null, plainHtml);
    expect(found.kind === 'several' ? found.items : []).toHaveLength(1000);
    const stories = '<NewsComponent><NewsLines><HeadLine>Head</HeadLine></NewsLines></NewsComponent>'.repeat(
      20_000,
    );
    const newsml = readNewsml(`<NewsML><NewsItem>${stories}</NewsItem></NewsML>`, 'a.xml', null, plainHtml);
    expect(newsml.kind === 'several' ? newsml.items : []).toHaveLength(1000);
    const many = {
      uri: 'urn:a',
      headline: 'b',
      descriptions: Array.from({ length: 50_000 }, () => ({ value: 'c' })),
    };
    expect(readNinjs(JSON.stringify(many), 'a.json', null, plainHtml).kind).toBe('article');
  });
});

describe('a thousand damaged copies each are read or refused', () => {
  test.each([
    'ninjs-1.json',
    'ninjs-2.json',
    'ninjs-3.json',
    'news-article.json',
    'nitf-doctype.xml',
    'newsml-nitf.xml',
    'newsml-message.xml',
    'newsml-1.xml',
  ])('%s', (name) => {
    const random = seeded(20_261_124);
    const source = new TextEncoder().encode(wireFixture(name));
    const outcomes = new Set<string | null>();
    for (let count = 0; count < 1000; count += 1) {
      const text = new TextDecoder().decode(mutate(source, random));
      outcomes.add(codeOf(() => readAny(text)));
    }
    expect(outcomes).toContain(null);
    for (const code of outcomes)
      expect([null, 'noArticle', 'fileDamaged', 'markupRefused', 'fileBomb']).toContain(code);
  });
});

function readAny(text: string): unknown {
  const format = sniffText(textSample('', text));
  if (format === 'nitf') return readNitf(text, 'a');
  if (format !== 'newsml' && format !== 'ninjs' && format !== 'jsonld') return null;
  const read = format === 'newsml' ? readNewsml : readNinjs;
  const found = read(text, 'a', null, plainHtml);
  if (found.kind === 'several') for (const { id } of found.items) read(text, 'a', id, plainHtml);
  return found;
}
