import { describe, expect, test } from 'vitest';
import { readNinjs } from '../../../../../renderer/reader/formats/ninjs/read.ts';
import { articleIn, plainHtml, shown, wireFixture } from '../../shared/wire/plain-html.ts';

function file(value: unknown, item: string | null = null) {
  return readNinjs(typeof value === 'string' ? value : JSON.stringify(value), 'story.json', item, plainHtml);
}

describe('ninjs', () => {
  test('1.x: headline, body_*, associations by name', () => {
    const article = articleIn(file(wireFixture('ninjs-1.json')));
    expect(article.details).toEqual({
      title: 'Haven van Waterhaven weer open',
      byline: 'Renée de Wit',
      outlet: 'Persbureau Noord',
      published: '2022-06-14T10:30:00+02:00',
      language: 'nl',
      url: 'https://wire.example/items/harbour-1',
    });
    expect(article.release).toEqual({
      status: 'usable',
      embargoedUntil: null,
      editorNote: 'Herhaling met kosten in tweede alinea.',
      dateline: 'Waterhaven',
    });
    const blocks = shown(article);
    expect(blocks.slice(0, 3)).toEqual([
      'heading1 Haven van Waterhaven weer open',
      'heading2 Herbouw kostte twee miljoen euro',
      // The description is its beginning, cut within a word: it is not printed twice.
      'paragraph De haven van Waterhaven is na acht maanden weer open. Er liggen veertig schepen aan de kade, meldt burgemeester Jan Prins.',
    ]);
    expect(blocks.at(-1)).toBe('caption De kade van Waterhaven op dinsdag.\nBas Kuiper');
  });

  test('2.x: headlines, bodies and associations as lists; the rendition with markup', () => {
    const article = articleIn(file(wireFixture('ninjs-2.json')));
    expect(article.details).toMatchObject({
      title: 'Ferry to the island stops on Sunday',
      byline: 'Ada Byrne',
      outlet: 'Northport Wire',
      url: 'urn:newsml:wire.example:20220615:ferry',
    });
    expect(article.release).toMatchObject({ status: 'withheld', embargoedUntil: '2022-06-16T04:00:00Z' });
    expect(shown(article)).toEqual([
      'heading1 Ferry to the island stops on Sunday',
      'heading2 Works on the pier',
      'paragraph Twelve hundred passengers must take another boat.',
      'paragraph The ferry between Northport and the island will not sail on Sunday, says the ferry line.',
      'listItem A spare boat will carry at most 80 people an hour.',
      'caption The pier at Northport.\nTom Birk',
    ]);
  });

  test('3.x: names in camel case; a story that goes with it is a choice', () => {
    const text = wireFixture('ninjs-3.json');
    const found = file(text);
    expect(found.kind === 'several' ? found.items : []).toEqual([
      {
        id: 'item:1',
        title: 'Deich auf 300 Metern gebrochen',
        detail: '2022-06-16T12:00:00+02:00 · de · Jörg Maier',
      },
      { id: 'item:2', title: 'Frühere Deichbrüche', detail: null },
    ]);
    const article = articleIn(file(text, 'item:1'));
    expect(article.release).toMatchObject({
      status: 'cancelled',
      editorNote: 'Meldung zurückgezogen, die Angaben des Amts waren falsch.',
    });
    expect(article.details).toMatchObject({ outlet: 'Drahtdienst', published: '2022-06-16T12:00:00+02:00' });
    expect(articleIn(file(text, 'item:2')).details.title).toBe('Frühere Deichbrüche');
  });

  test('a feed, bare or wrapped', () => {
    const items = ['Bridge opens', 'Road closes'].map((headline, at) => ({
      uri: `urn:${at}`,
      headline,
      body_text: `${headline} on Friday.`,
    }));
    for (const feed of [items, { items }, { data: { results: items } }]) {
      const found = file(feed);
      expect(found.kind === 'several' ? found.items.map(({ id }) => id) : []).toEqual(['item:1', 'item:2']);
      expect(articleIn(file(feed, 'item:2')).details.title).toBe('Road closes');
    }
    expect(articleIn(file([items[0]])).details.title).toBe('Bridge opens');
  });

  test('a headline alone is a story; so is a description', () => {
    expect(shown(articleIn(file({ uri: 'urn:1', headline: 'Mayor resigns' })))).toEqual([
      'heading1 Mayor resigns',
    ]);
    const event = {
      uri: 'urn:1',
      title: 'Council meets',
      descriptions: [{ value: 'It votes on the budget.' }],
    };
    expect(shown(articleIn(file(event)))).toEqual([
      'heading1 Council meets',
      'paragraph It votes on the budget.',
    ]);
  });

  test('dates: of this version, else the first, else the content', () => {
    const dates = {
      contentcreated: '2022-06-12',
      firstcreated: '2022-06-13T08:00:00Z',
      versioncreated: '2022-06-14T08:00:00Z',
    };
    const published = (left: object) =>
      articleIn(file({ uri: 'urn:1', headline: 'a b', ...left })).details.published;
    expect(published(dates)).toBe('2022-06-14T08:00:00Z');
    expect(published({ ...dates, versioncreated: 'soon' })).toBe('2022-06-13T08:00:00Z');
    expect(published({ contentcreated: '2022-06-12' })).toBe('2022-06-12');
    expect(published({})).toBeNull();
  });

  test('plain text that holds more than the markup is taken', () => {
    const article = articleIn(
      file({
        uri: 'urn:1',
        headline: 'Harbour',
        body_xhtml: '<p>Only this.</p>',
        body_text: 'All of this.\n\nAnd all of that as well.',
      }),
    );
    expect(shown(article)).toContain('paragraph And all of that as well.');
  });

  test('what is no JSON, and JSON without a story, are said to be so', () => {
    expect(() => file('{"uri": ')).toThrow(/fileDamaged/u);
    expect(() => file({ colour: 'blue' })).toThrow(/noArticle/u);
    expect(() => file({ uri: 'urn:1', versioncreated: '2022-06-14' })).toThrow(/noArticle/u);
  });

  test('fields of wrong types are passed over', () => {
    const odd = {
      uri: 'urn:1',
      headline: 7,
      headlines: 'x',
      bodies: [null, 3, { value: 4 }],
      body_text: 'The text.',
      associations: [[1]],
      language: {},
      byline: [],
    };
    expect(articleIn(file(odd)).details).toMatchObject({ title: null, byline: null, language: null });
  });
});

describe('JSON-LD', () => {
  test('an article that stands alone in a file', () => {
    const article = articleIn(file(wireFixture('news-article.json')));
    expect(article.details).toEqual({
      title: 'El puerto vuelve a abrir',
      byline: 'Inés Roy',
      outlet: 'Diario del Puerto',
      published: '2022-06-14T10:30:00+02:00',
      language: 'es',
      url: 'https://diario.example/puerto',
    });
    expect(shown(article)).toEqual([
      'heading1 El puerto vuelve a abrir',
      'heading2 La obra costó dos millones',
      'paragraph El puerto volvió a abrir el martes después de ocho meses de obras, según la alcaldesa.',
      'paragraph Hay cuarenta barcos en el muelle.',
    ]);
  });
});
