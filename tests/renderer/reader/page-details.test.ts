import { describe, expect, it } from 'vitest';
import { jsonLdArticle } from '../../../renderer/reader/html/json-ld.ts';
import type { MetaFacts } from '../../../renderer/reader/html/meta-facts.ts';
import { pageDetails } from '../../../renderer/reader/html/page-details.ts';

const facts = (given: Partial<MetaFacts>, meta: Record<string, string> = {}): MetaFacts => ({
  jsonLd: [],
  meta: new Map(Object.entries(meta)),
  metaAuthors: [],
  titleTag: null,
  relAuthors: [],
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
          metaAuthors: ['An Smit', 'https://a.example/an', 'AN SMIT'],
          titleTag: 'Titel | De Courant',
          times: ['2020-01-01'],
          language: 'nl',
        },
        {
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

  it('passes over dates and languages that are none', () =>
    expect(
      pageDetails(
        facts(
          { times: ['gisteren', '2024-05-17'], language: 'x-onbekend' },
          { date: 'nu', 'og:locale': 'nl_BE' },
        ),
      ).details,
    ).toMatchObject({ published: '2024-05-17', language: 'nl-BE' }));
});
