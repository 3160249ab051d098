import { describe, expect, it } from 'vitest';
import { markedByline } from '../../../../../renderer/reader/formats/html/byline.ts';
import { jsonLdArticle } from '../../../../../renderer/reader/shared/html/json-ld.ts';
import type { MetaFacts } from '../../../../../renderer/reader/formats/html/meta-facts.ts';
import { pageDetails } from '../../../../../renderer/reader/formats/html/page-details.ts';

const facts = (given: Partial<MetaFacts>, meta: Record<string, string | string[]> = {}): MetaFacts => ({
  jsonLd: [],
  meta: new Map(Object.entries(meta).map(([name, content]) => [name, [content].flat()])),
  titleTag: null,
  relAuthors: [],
  bylines: [],
  times: [],
  language: null,
  canonical: null,
  ...given,
});

describe('jsonLdArticle', () => {
  it('finds the article in a graph and follows references in it', () =>
    expect(
      jsonLdArticle([
        {
          '@graph': [
            { '@type': 'Organization', '@id': '#o', name: 'De Courant' },
            {
              '@type': ['ReportageNewsArticle', 'Thing'],
              headline: 'Brand &amp; rook &#8211; drie gewonden',
              author: [{ name: 'An Smit' }, 'Bo Vis'],
              publisher: { '@id': '#o' },
              datePublished: '2024-05-17',
              inLanguage: { name: 'nl' },
              mainEntityOfPage: { '@id': 'https://a.example/x' },
            },
          ],
        },
      ]),
    ).toEqual({
      headline: 'Brand & rook – drie gewonden',
      authors: ['An Smit', 'Bo Vis'],
      publisher: 'De Courant',
      published: '2024-05-17',
      language: 'nl',
      url: 'https://a.example/x',
      body: null,
    }));

  it('takes nothing from what is no article, is broken or goes round in circles', () => {
    expect(jsonLdArticle([null, 'x', 3, { '@type': 'WebSite', headline: 'Nee' }])).toBeNull();
    let deep: unknown = { '@type': 'NewsArticle', headline: 'Te diep' };
    for (let at = 0; at < 50; at += 1) deep = [deep];
    expect(jsonLdArticle([deep])).toBeNull();
    const self: Record<string, unknown> = {
      '@type': 'NewsArticle',
      '@id': '#a',
      headline: 'Ja',
      author: { '@id': '#a' },
    };
    expect(jsonLdArticle([self])).toMatchObject({ headline: 'Ja', authors: [] });
  });
});

describe('pageDetails', () => {
  it('trusts JSON-LD before OpenGraph before plain names', () => {
    const { details } = pageDetails(
      facts(
        {
          jsonLd: [{ '@type': 'NewsArticle', headline: 'Kop' }],
          titleTag: 'Titel | De Courant',
          times: ['2020-01-01'],
          language: 'nl',
        },
        {
          author: ['An Smit', 'https://a.example/an', 'AN SMIT'],
          'og:title': 'Deelkop',
          'og:site_name': 'De Courant',
          'article:published_time': '2024-05-17T06:30:00+02:00',
          date: '2019-01-01',
          'og:url': 'javascript:alert(1)',
        },
      ),
    );
    expect(details).toEqual({
      title: 'Kop',
      byline: 'An Smit',
      outlet: 'De Courant',
      published: '2024-05-17T06:30:00+02:00',
      language: 'nl',
      url: null,
    });
  });

  it.each([
    ['Brand in de haven | De Courant', { 'og:site_name': 'De Courant' }, 'Brand in de haven'],
    ['Brand in de haven - courant.nl', {}, 'Brand in de haven'],
    [
      'Brand in de haven - drie gewonden',
      { 'og:site_name': 'De Courant' },
      'Brand in de haven - drie gewonden',
    ],
    ['Nee | Ja', {}, 'Nee | Ja'],
  ])('reads the title element %s', (titleTag, meta, title) =>
    expect(pageDetails(facts({ titleTag }, meta)).details.title).toBe(title),
  );

  it.each([
    ['De Courant | Brand in de haven', 'Brand in de haven'],
    ['Brand in de haven | Regio | De Courant', 'Brand in de haven'],
    ['青石镇老桥重新开放_青石日报', '青石镇老桥重新开放'],
  ])('takes all that a page adds off its title %s', (titleTag, title) =>
    expect(pageDetails(facts({ titleTag }, { 'og:site_name': 'De Courant' })).details.title).toBe(title),
  );

  it('tells titles of the article from the title of the page', () => {
    expect(pageDetails(facts({ titleTag: 'Brand' }))).toMatchObject({
      titles: ['Brand', 'Brand'],
      isTitled: false,
    });
    expect(pageDetails(facts({ titleTag: 'Brand' }, { 'og:title': 'Brand!' })).isTitled).toBe(true);
  });

  it('believes a house’s name as an author only where nobody else is named', () => {
    const house = { 'og:site_name': 'Far & Near', author: 'Far & Near' };
    expect(pageDetails(facts({ bylines: ['By Ada Quist'] }, house)).details.byline).toBe('Ada Quist');
    expect(pageDetails(facts({}, house)).details.byline).toBe('Far & Near');
  });

  it.each([
    [['By Ada Quist and Bo Vis, staff writers'], 'Ada Quist, Bo Vis'],
    [['Ada Quist, culture editor', 'ada quist'], 'Ada Quist'],
    [['admin', 'https://a.example/ada'], null],
    [['An und Bo Smit'], 'An und Bo Smit'],
    [['Jong, Michiel de'], 'Jong, Michiel de'],
    [['Ada Quist | The Post'], 'Ada Quist'],
  ])('makes names of the authors %s', (author, byline) =>
    expect(pageDetails(facts({}, { author })).details.byline).toBe(byline),
  );

  it('passes over dates and languages that are none', () =>
    expect(
      pageDetails(
        facts(
          { times: ['gisteren', '2024-05-17'], language: 'x-onbekend' },
          { date: 'nu', 'og:locale': 'nl_BE' },
        ),
      ).details,
    ).toMatchObject({ published: '2024-05-17', language: 'nl-BE' }));

  it('believes Dublin Core before what templates fill in', () =>
    expect(
      pageDetails(
        facts(
          { relAuthors: ['Iemand'] },
          { author: 'De Courant', 'dc.creator': 'Bo Vis', 'og:title': 'Deelkop', 'dc.title': 'Kop' },
        ),
      ).details,
    ).toMatchObject({ byline: 'Bo Vis', title: 'Kop' }));

  it('takes a byline from the text where nothing else names an author', () => {
    const bylines = ['Onze redactie schrijft elke dag over de haven.', 'Door An Smit 3 mei 2024 | 12:30'];
    expect(pageDetails(facts({ bylines })).details.byline).toBe('An Smit');
    expect(pageDetails(facts({ bylines, relAuthors: ['By Bo Vis'] })).details.byline).toBe('Bo Vis');
  });
});

describe('markedByline', () => {
  it.each([
    ['By Ada Quist', 'Ada Quist'],
    ['Written by: Ada Quist', 'Ada Quist'],
    ['Von Ada Quist und Jan Kroes', 'Ada Quist, Jan Kroes'],
    ['Par Anne et Jean Kroes', 'Anne et Jean Kroes'],
    ['By Paul A. Renner, political editor', 'Paul A. Renner'],
    ['Words by Tom Birk & Ines Calder · 12 June 2025', 'Tom Birk, Ines Calder'],
    ['Andrea Stone Senior Washington Correspondent', 'Andrea Stone'],
    ['Mira Kolb vor 2 Stunden', 'Mira Kolb'],
    ['Door onze verslaggever', null],
    ['Texte par Léa Guy, envoyée spéciale à Brest', 'Léa Guy'],
    ['Ada Quist2 March 2026', 'Ada Quist'],
    ['Ada Quist | Harbour Post', 'Ada Quist'],
    ['Last updated: 2 March 2026', null],
    ['follow us', null],
    ['Ada has written about harbours for ten years.', null],
    ['Redactie', null],
    ['بقلم: سامي الحداد', 'سامي الحداد'],
    ['מאת: דנה לוין, יואב כהן', 'דנה לוין, יואב כהן'],
    ['文：山田花子', '山田花子'],
    ['取材・文／山田花子、佐藤健', '山田花子, 佐藤健'],
    ['山田花子記者', '山田花子'],
    ['作者：李小明 | 2024年6月14日', '李小明'],
    ['编辑部', null],
    ['文：編集部', null],
  ])('reads %s', (text, name) => expect(markedByline(text)).toBe(name));
});
