import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { childOf, descend, outermost, textOf } from '../../../../../renderer/reader/shared/xml/element.ts';
import { MAX_DEPTH, MAX_ELEMENTS, parseXml } from '../../../../../renderer/reader/shared/xml/parse-xml.ts';
import { cpuTime } from '../../../../helpers/cpu-time.ts';

function codeOf(text: string, options = {}): string {
  try {
    parseXml(text, options);
    return 'parsed';
  } catch (error) {
    return error instanceof TickmarkError ? error.code : String(error);
  }
}

describe('a document comes out as its elements and text', () => {
  test('elements, attributes, text, CDATA; comments and instructions are left out', () => {
    const root = parseXml(
      '\uFEFF<?xml version="1.0"?>\r\n<!-- a > b --><a one="1" two=\'"2"\'>x<b/><?go on?><![CDATA[<y&]]>\r\nz</a>\n<!-- end -->',
    );
    expect(root.tag).toBe('a');
    expect([...root.attributes]).toEqual([
      ['one', '1'],
      ['two', '"2"'],
    ]);
    expect(root.children.map((child) => (typeof child === 'string' ? child : child.tag)).join('|')).toBe(
      'x|b|<y&|\nz',
    );
    expect(textOf(root)).toBe('x<y&\nz');
  });

  test('names come out by the vocabulary, whatever prefixes the document uses', () => {
    const vocabulary = new Map([['urn:one', 'one']]);
    const root = parseXml(
      '<q:a xmlns:q="urn:one" xmlns="urn:two" q:k="v" k="w" xml:lang="nl"><b xmlns="urn:one"/><c/><b xmlns=""/></q:a>',
      { vocabulary },
    );
    expect(root.tag).toBe('one:a');
    expect([...root.attributes].map(([name]) => name)).toEqual(['one:k', 'k', 'xml:lang']);
    expect(root.children.map((child) => (typeof child === 'string' ? '' : child.tag))).toEqual([
      'one:b',
      'c',
      'b',
    ]);
  });

  test('an element of many attributes', () => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
    const many = names.map((name) => `${name}="${name}!"`).join(' ');
    const { attributes } = parseXml(`<a ${many}/>`);
    expect([attributes.get('a0'), attributes.get('a39'), attributes.has('a40')]).toEqual([
      'a0!',
      'a39!',
      false,
    ]);
    expect(codeOf(`<a ${many} a7=""/>`)).toBe('fileDamaged');
  });

  test('references in text and attributes', () => {
    const root = parseXml('<a k="&lt;&#x22;&amp;lt;\n">&#8217;&apos;&gt;&#x1F600;</a>');
    expect(root.attributes.get('k')).toBe('<"&lt; ');
    expect(textOf(root)).toBe("’'>\u{1F600}");
  });

  test('elements are found by name', () => {
    const root = parseXml('<a><b><c>1</c></b><c>2<c>3</c></c></a>');
    expect(textOf(descend(root, 'b', 'c') ?? root)).toBe('1');
    expect(descend(root, 'b', 'd', 'c')).toBeNull();
    expect(childOf(root, 'd')).toBeNull();
    expect(outermost(root, 'c').map(textOf)).toEqual(['1', '23']);
  });
});

describe('what is not safe is refused', () => {
  test.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['a DOCTYPE in small letters', '<!doctype a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity of its own', '<a>&nbsp;</a>'],
    ['an entity in an attribute', '<a k="&file;"/>'],
    ['a DOCTYPE within', '<a><!DOCTYPE a></a>'],
    ['depth', '<a>'.repeat(MAX_DEPTH + 1) + '</a>'.repeat(MAX_DEPTH + 1)],
    ['great depth', '<a>'.repeat(100_000)],
  ])('%s', (_what, text) => {
    expect(codeOf(text)).toBe('markupRefused');
  });

  test('a DOCTYPE may be stepped over, unread', () => {
    const declaration = `<!DOCTYPE nitf SYSTEM "a>b]" [ <!-- ' ]> --> <?x ]> "?> <!ENTITY e "]>"> <!ELEMENT nitf (#PCDATA)> ]\n>`;
    expect(textOf(parseXml(`${declaration}<nitf>x</nitf>`, { skipDoctype: true }))).toBe('x');
    expect(codeOf(`${declaration}<nitf>&e;</nitf>`, { skipDoctype: true })).toBe('markupRefused');
    expect(codeOf('<!DOCTYPE a [<a/>', { skipDoctype: true })).toBe('fileDamaged');
    expect(codeOf('<a/><!DOCTYPE a>', { skipDoctype: true })).toBe('markupRefused');
  });
});

test('a bomb of elements is refused', () => {
  expect(codeOf(`<a>${'<b/>'.repeat(MAX_ELEMENTS + 1)}</a>`)).toBe('fileBomb');
});

describe('what is not well-formed is damaged, with its place', () => {
  test.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>x',
    '<a k=v/>',
    '<a k="1" k="2"/>',
    '<a k="<"/>',
    '<a k="1"',
    '<a k="1"l="2"/>',
    '< a/>',
    '<1/>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#99999999;</a>',
    '<p:a/>',
    '<a p:k="1"/>',
    '<a><!-- x</a>',
    '<a><![CDATA[x</a>',
    '<![CDATA[x]]><a/>',
    '<?xml version="1.0"',
    '<a><!x></a>',
  ])('%j', (text) => {
    expect(codeOf(text)).toBe('fileDamaged');
  });

  test('the place is told by line and column of its part', () => {
    expect(() => parseXml('<a>\n<b>\n  &\n</b></a>', { part: 'word/document.xml' })).toThrow(
      'word/document.xml, 2:4',
    );
    expect(() => parseXml('<a>\n<b></c></a>')).toThrow('XML, 2:4');
  });
});

test.each([
  ['spaces', `<a${' '.repeat(2_000_000)}!/>`],
  ['a long name', `<a ${'b'.repeat(2_000_000)}/>`],
  ['ampersands', `<a>${'&lt'.repeat(700_000)}</a>`],
  ['open quotes', `<a ${'b="'.repeat(700_000)}`],
  ['namespaces in every element', `<a ${many(50_000)}>${'<b xmlns:x="y"/>'.repeat(50_000)}</a>`],
])('hostile text is read in a time that grows with its length: %s', async (_what, text) => {
  expect(await cpuTime(() => codeOf(text))).toBeLessThan(10_000);
});

function many(count: number): string {
  return Array.from({ length: count }, (_, index) => `xmlns:n${index}="u"`).join(' ');
}
