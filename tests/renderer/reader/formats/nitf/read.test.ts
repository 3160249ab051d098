import { describe, expect, test } from 'vitest';
import { readNitf } from '../../../../../renderer/reader/formats/nitf/read.ts';
import { articleIn, shown, wireFixture } from '../../shared/wire/plain-html.ts';

function read(xml: string) {
  return articleIn(readNitf(xml, 'story.xml'));
}

describe('NITF', () => {
  test('a file with its declaration: head, text, and what goes with it', () => {
    const article = read(wireFixture('nitf-doctype.xml'));
    expect(article.format).toBe('nitf');
    expect(article.details).toEqual({
      title: 'Harbour of Northport opens again',
      byline: 'Ada Byrne',
      outlet: 'Northport Wire Service',
      published: '2022-06-14T08:30:00Z',
      language: 'en',
      url: 'urn:wire.example:harbour:2',
    });
    expect(article.release).toEqual({
      status: 'usable',
      embargoedUntil: '2022-06-14T12:00:00Z',
      editorNote: 'note: Not before the mayor speaks.\nFigures from the council.',
      dateline: 'NORTHPORT, June 14',
    });
    expect(shown(article)).toEqual([
      'heading1 Harbour of Northport opens again',
      'heading2 Rebuilding cost two million',
      'paragraph Forty ships lie at the quay.',
      'paragraph The harbour of Northport opened again on Tuesday after eight months of work, the mayor said – café and all.',
      'caption The new quay on Tuesday.',
      'caption Tom Birk',
      'heading2 The costs',
      'quotation A quarter more than was planned.',
      'quotation Jan Prins, mayor',
      'listItem Quay: 1.2 million',
      'listItem Cranes: 0.8 million',
      'tableRow Year\tShips',
      'tableRow 2021\t12',
      'paragraph He called it “a fine day”.',
      'boilerplate Editing by Tom Birk',
    ]);
  });

  test('the namespace and its prefix change nothing', () => {
    const plain = wireFixture('nitf-doctype.xml').replace(/<!DOCTYPE[^>]*>/u, '');
    const spaced = plain.replace('<nitf ', '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ');
    const prefixed = plain
      .replace(/<(\/?)([a-z])/gu, '<$1n:$2')
      .replace('<n:nitf ', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/" ');
    expect(read(spaced)).toEqual(read(plain));
    expect(read(prefixed)).toEqual(read(plain));
  });

  const story = (docdata: string, head = '') =>
    `<nitf><head><title>Title</title>${docdata}</head><body><body.head>${head}</body.head><body.content><p>The harbour opened.</p></body.content></body></nitf>`;

  test.each([
    ['<docdata management-status="canceled"/>', { status: 'cancelled', embargoedUntil: null }],
    ['<docdata management-status="withheld"/>', { status: 'withheld', embargoedUntil: null }],
    ['<docdata management-status="embargoed"/>', { status: 'withheld', embargoedUntil: null }],
    [
      '<docdata management-status="embargoed"><date.release norm="20220614T120000+0200"/></docdata>',
      { status: 'usable', embargoedUntil: '2022-06-14T12:00:00+02:00' },
    ],
    [
      '<docdata><date.issue norm="20220614T0800Z"/><date.release norm="20220614T0900Z"/></docdata>',
      { status: 'usable', embargoedUntil: '2022-06-14T09:00Z' },
    ],
  ])('its release: %s', (docdata, release) => {
    expect(read(story(docdata)).release).toMatchObject(release);
  });

  test('released when issued is no embargo, and nothing said is no release', () => {
    const same = '<docdata><date.issue norm="20220614"/><date.release norm="20220614"/></docdata>';
    expect(read(story(same)).release).toBeNull();
    expect(read(story('')).release).toBeNull();
    expect(read(story('')).details.title).toBe('Title');
  });

  test('several bylines, a firm for a byline, and the date of a dateline', () => {
    const head =
      '<byline>By <person>Ada Byrne</person></byline><byline>Tom Birk</byline><dateline>PARIS, <story.date norm="20220614">mardi</story.date></dateline>';
    expect(read(story('', head)).details).toMatchObject({
      byline: 'Ada Byrne, Tom Birk',
      published: '2022-06-14',
    });
    expect(read(story('', '<byline><byttl>Sports Desk</byttl></byline>')).details.byline).toBe('Sports Desk');
  });

  test('copyright is apart, and a note to readers is kept apart', () => {
    const head = '<note noteclass="hd"><p>First of two parts.</p></note><rights>Copyright 2022</rights>';
    expect(shown(read(story('', head))).slice(1)).toEqual([
      'paragraph The harbour opened.',
      'boilerplate First of two parts.',
      'boilerplate Copyright 2022',
    ]);
  });

  test('no story in it is said to be so', () => {
    expect(() => read('<nitf><body><body.content/></body></nitf>')).toThrow(/noArticle/u);
    expect(() => read('<nitf><body>')).toThrow(/fileDamaged/u);
  });
});
