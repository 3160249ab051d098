import { describe, expect, test } from 'vitest';
import { isLater, wireMoment } from '../../../../../renderer/reader/shared/wire/moment.ts';
import { releaseOf } from '../../../../../renderer/reader/shared/wire/release.ts';
import { textSample } from '../../../../../renderer/reader/shared/sample/sample.ts';
import { isStory, sniffText } from '../../../../../renderer/reader/sniff.ts';
import { wireFixture } from './plain-html.ts';

const formatOf = (text: string): string | null => sniffText(textSample('x', text));

describe('which format', () => {
  test.each([
    ['ninjs-1.json', 'ninjs'],
    ['ninjs-2.json', 'ninjs'],
    ['ninjs-3.json', 'ninjs'],
    ['news-article.json', 'jsonld'],
    ['nitf-doctype.xml', 'nitf'],
    ['newsml-nitf.xml', 'newsml'],
    ['newsml-message.xml', 'newsml'],
    ['newsml-1.xml', 'newsml'],
  ])('%s', (name, format) => {
    expect(formatOf(wireFixture(name))).toBe(format);
    expect(formatOf(`\uFEFF\n${wireFixture(name)}`)).toBe(format);
  });

  test.each([
    '<?xml version="1.0"?><rss><channel/></rss>',
    '<!DOCTYPE html><html><body>nitf</body></html>',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<nitfs/>',
    '{"headline": "only"}',
    '{"uri": "urn:a", "colour": "blue"}',
    '{"$schema": "http://json-schema.org/", "title": "ninjs", "type": "object", "properties": {"uri": {}}}',
    '[1, 2, 3]',
    '[The harbour opened.]',
    'The harbour opened.',
    '',
  ])('none: %s', (text) => {
    expect(isStory(text)).toBe(false);
  });

  test.each([
    '<!-- a --><n:nitf xmlns:n="x"/>',
    '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "a.dtd" [<!ENTITY a "b">]>\n<nitf>',
  ])('by the root, whatever stands before it: %s', (text) => {
    expect(formatOf(text)).toBe('nitf');
  });
});

describe('dates', () => {
  test.each([
    ['2018-11-21T16:25:32-05:00', '2018-11-21T16:25:32-05:00'],
    ['20181121T162532-0500', '2018-11-21T16:25:32-05:00'],
    ['20181121T1625Z', '2018-11-21T16:25Z'],
    ['2018-11-21T16:25:32.150Z', '2018-11-21T16:25:32Z'],
    [' 2018-11 ', '2018-11'],
    ['2018', '2018'],
    ['20181121', '2018-11-21'],
    ['2018-02-30', null],
    ['2018-11-21T25:00:00Z', null],
    ['yesterday', null],
    ['', null],
  ])('%j', (text, moment) => {
    expect(wireMoment(text)).toBe(moment);
  });

  test('are compared as moments where both are, else as days', () => {
    expect(isLater('2022-06-14T10:00:00+02:00', '2022-06-14T08:30:00Z')).toBe(false);
    expect(isLater('2022-06-14T11:00:00+02:00', '2022-06-14T08:30:00Z')).toBe(true);
    expect(isLater('2022-06-14T23:00', '2022-06-14')).toBe(false);
    expect(isLater('2022-06-15', '2022-06-14T23:00:00Z')).toBe(true);
  });
});

describe('a release', () => {
  const none = { status: null, embargoedUntil: null, notes: [], dateline: null };

  test('is nothing where nothing is said', () => {
    expect(releaseOf({ ...none, notes: ['', '  '], dateline: ' ' })).toBeNull();
  });

  test.each([
    ['usable', 'usable'],
    ['stat:canceled', 'cancelled'],
    ['Cancelled', 'cancelled'],
    ['http://cv.iptc.org/newscodes/pubstatusg2/withheld', 'withheld'],
    ['Embargoed', 'withheld'],
    ['no such word', 'usable'],
  ])('status %s', (status, said) => {
    expect(releaseOf({ ...none, status })?.status).toBe(said);
  });

  test('keeps notes and dateline to their limits', () => {
    const release = releaseOf({ ...none, notes: ['a '.repeat(5000), 'b'], dateline: 'c '.repeat(800) });
    expect(release?.editorNote?.length).toBeLessThanOrEqual(5000);
    expect(release?.dateline?.length).toBeLessThanOrEqual(500);
  });
});
