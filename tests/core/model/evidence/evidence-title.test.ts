import { expect, test } from 'vitest';
import { evidenceTitle, shortLink } from '../../../../core/model/evidence/evidence-title.ts';

test.each([
  ['https://www.example.org/', 'example.org'],
  ['https://example.org/a/very/long/path/that/goes/on?x=1', 'example.org/a/very/long/path/that/g…'],
  ['https://uk.example.org/%D0%9D%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8', 'uk.example.org/Новини'],
  ['https://example.org/a%20b%0Ac%E2%80%AEd', 'example.org/a%20b%0Ac%E2%80%AEd'],
  ['https://example.org/%E0%A4%A', 'example.org/%E0%A4%A'],
  ['no link', 'no link'],
])('%s is shown as %s', (link, shown) => {
  expect(shortLink(link)).toBe(shown);
});

test('evidence goes by its title, else by where its link leads, never by a link that leads nowhere', () => {
  const link = 'https://port.example/notices/12';
  expect(evidenceTitle({ title: 'Notice 12', link })).toBe('Notice 12');
  expect(evidenceTitle({ title: null, link })).toBe('port.example/notices/12');
  expect(evidenceTitle({ title: null, link: '█' })).toBeNull();
  expect(evidenceTitle({ title: null, link: null })).toBeNull();
});
