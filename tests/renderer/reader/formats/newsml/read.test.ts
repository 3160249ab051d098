import { describe, expect, test } from 'vitest';
import { readNewsml } from '../../../../../renderer/reader/formats/newsml/read.ts';
import { articleIn, plainHtml, shown, wireFixture } from '../../shared/wire/plain-html.ts';

function file(xml: string, item: string | null = null) {
  return readNewsml(xml, 'story.xml', item, plainHtml);
}

describe('NewsML-G2', () => {
  test('an item with NITF: what the item says counts, then what its content says', () => {
    const article = articleIn(file(wireFixture('newsml-nitf.xml')));
    expect(article.format).toBe('newsml');
    expect(article.details).toEqual({
      title: 'Harbour opens again',
      byline: 'Ada Byrne, Tom Birk',
      outlet: 'Northport Wire',
      published: '2022-06-14T10:30:00+01:00',
      language: 'en-GB',
      url: 'urn:newsml:wire.example:20220614:harbour',
    });
    expect(article.release).toEqual({
      status: 'withheld',
      embargoedUntil: '2022-06-14T12:00:00Z',
      editorNote: 'Adds costs in third paragraph.',
      dateline: 'NORTHPORT, June 14 (NW)',
    });
    expect(shown(article)).toEqual([
      'heading1 Harbour opens again',
      'heading2 Rebuilding cost two million',
      'paragraph Forty ships lie at the quay of Northport.',
      'paragraph The harbour of Northport opened again on Tuesday after eight months of work, the mayor said.',
      'paragraph The rebuilding cost two million pounds.',
      'caption The quay on Tuesday.',
    ]);
  });

  test('a message of several items is a choice', () => {
    const found = file(wireFixture('newsml-message.xml'));
    expect(found.kind === 'several' ? found.items : []).toEqual([
      { id: 'item:1', title: 'Ferry stops on Sunday', detail: '2022-06-15T08:55:00Z · en · Ada Byrne' },
      { id: 'item:2', title: 'Weg dicht', detail: '2022-06-15T08:57:00Z · nl' },
      { id: 'item:3', title: 'Pont fermé', detail: '2022-06-15T08:58:00Z · fr' },
    ]);
  });

  test('XHTML in it', () => {
    expect(shown(articleIn(file(wireFixture('newsml-message.xml'), 'item:1')))).toEqual([
      'heading1 Ferry stops on Sunday',
      'paragraph The ferry will not sail on Sunday, says the ferry line.',
      'caption The pier.',
      'listItem Pier one is closed.',
      'listItem Pier two is open.',
      'quotation We are sorry.',
    ]);
  });

  test('escaped HTML in it, cancelled, with an embargo that does not end', () => {
    const article = articleIn(file(wireFixture('newsml-message.xml'), 'item:2'));
    expect(shown(article).slice(1)).toEqual([
      'paragraph De weg is dicht, meldt de provincie.',
      'paragraph Er staat water.',
    ]);
    expect(article.release).toMatchObject({ status: 'cancelled', embargoedUntil: null });
  });

  test('base64 in it', () => {
    expect(shown(articleIn(file(wireFixture('newsml-message.xml'), 'item:3')))[1]).toBe(
      'paragraph Le pont est fermé depuis lundi.',
    );
  });

  test('an item that is not in it is said to be so', () => {
    expect(() => file(wireFixture('newsml-message.xml'), 'item:9')).toThrow(/noArticle/u);
  });

  const item = (itemMeta: string, contentMeta: string, content = '') =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" xml:lang="en"><itemMeta>${itemMeta}</itemMeta><contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;

  test('an embargo without an end keeps the story from use', () => {
    const article = articleIn(file(item('<embargoed/>', '<headline>Alert</headline>')));
    expect(article.release).toMatchObject({ status: 'withheld', embargoedUntil: null });
    expect(shown(article)).toEqual(['heading1 Alert']);
  });

  test.each([
    ['<pubStatus qcode="stat:canceled"/>', 'cancelled'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', 'withheld'],
    ['<pubStatus qcode="stat:usable"/>', 'usable'],
  ])('%s', (itemMeta, status) => {
    expect(articleIn(file(item(itemMeta, '<headline>Alert</headline>'))).release?.status).toBe(status);
  });

  test.each([
    ['<provider qcode="nprov:REUTERS"/>', 'REUTERS'],
    ['<provider uri="http://www.example.com/about"/>', 'example.com'],
    ['<provider literal="Wire"/>', 'Wire'],
  ])('its outlet: %s', (itemMeta, outlet) => {
    expect(articleIn(file(item(itemMeta, '<headline>Alert</headline>'))).details.outlet).toBe(outlet);
  });

  test('of headlines in two languages the one of the content counts', () => {
    const meta =
      '<headline xml:lang="de">Hafen</headline><headline xml:lang="en">Harbour</headline><language tag="en"/>';
    expect(articleIn(file(item('', meta))).details.title).toBe('Harbour');
  });

  test('a picture has its caption for its text, and its maker for its byline', () => {
    const article = articleIn(
      file(
        item(
          '<itemClass qcode="ninat:picture"/>',
          '<creator role="crol:photographer"><name>Tom Birk</name></creator><headline>Quay</headline><description role="drol:caption">The quay on Tuesday.</description>',
          '<remoteContent href="a.jpg" contenttype="image/jpeg"/>',
        ),
      ),
    );
    expect(shown(article)).toEqual(['heading1 Quay', 'paragraph The quay on Tuesday.']);
    expect(article.details.byline).toBe('Tom Birk');
  });

  test('a package says what it refers to; other items say what they hold in words', () => {
    const pack =
      '<packageItem guid="urn:p"><contentMeta><headline>Top news</headline></contentMeta><groupSet root="a"><group id="a"><itemRef residref="x"><title>Bridge opens</title><description>It carries 9,000 cars.</description></itemRef></group></groupSet></packageItem>';
    expect(shown(articleIn(file(pack)))).toEqual([
      'heading1 Top news',
      'heading2 Bridge opens',
      'paragraph It carries 9,000 cars.',
    ]);
    const concept =
      '<conceptItem guid="urn:c" xml:lang="en"><concept><name>Ada Byrne</name><definition>Mayor since 2019.</definition></concept></conceptItem>';
    expect(shown(articleIn(file(concept)))).toEqual(['heading1 Ada Byrne', 'paragraph Mayor since 2019.']);
  });
});

describe('NewsML 1', () => {
  test('its stories, one a language', () => {
    const xml = wireFixture('newsml-1.xml');
    const found = file(xml);
    expect(found.kind === 'several' ? found.items.map(({ title }) => title) : []).toEqual([
      'Harbour opens again',
      'Haven weer open',
    ]);
    const article = articleIn(file(xml, 'item:1'));
    expect(article.details).toEqual({
      title: 'Harbour opens again',
      byline: 'Ada Byrne',
      outlet: 'Northport Wire',
      published: '2022-06-14T10:30:00+01:00',
      language: 'en',
      url: 'urn:newsml:wire.example:20220614:harbour:1',
    });
    expect(article.release).toEqual({
      status: 'usable',
      embargoedUntil: '2022-06-14T12:00:00Z',
      editorNote: 'Correction',
      dateline: 'NORTHPORT',
    });
    expect(shown(article)).toEqual([
      'heading1 Harbour opens again',
      'heading2 Two million spent',
      'paragraph The harbour opened on Tuesday, the mayor said.',
      'paragraph Forty ships lie at the quay.',
      'boilerplate Press office, 555 0100',
    ]);
    expect(articleIn(file(xml, 'item:2')).details).toMatchObject({ language: 'nl', byline: null });
  });
});
