import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  endingOf,
  endingOfMediaType,
  inputFormatIds,
  inputFormats,
  mediaTypeOfEnding,
  mediaTypeOfFormat,
  withoutEnding,
} from '../../../core/formats/input-formats.ts';
import { isNamedAs, mayBeArticle, ownFiles } from '../../../core/formats/own-files.ts';
import { root } from '../../../scripts/tools/paths.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the formats of articles', () => {
  test.each([
    ['text', 'text/plain'],
    ['html', 'text/html'],
    ['email', 'message/rfc822'],
    ['ninjs', 'application/json'],
    ['jsonld', 'application/ld+json'],
    ['newsml', 'application/vnd.iptc.g2.newsitem+xml'],
  ] as const)('%s has its media type', (id, type) => expect(mediaTypeOfFormat(id)).toBe(type));

  test.each(['case-file', 'report'])('the schema of a %s lists each', (name) => {
    const schema = readFileSync(path.join(root, `docs/formats/${name}.schema.json`), 'utf8');
    const [, list = ''] = /\[([^\]]*"newsml"[^\]]*)\]/.exec(schema) ?? [];
    expect([...list.matchAll(/"(\w+)"/g)].map(([, id]) => id).sort()).toEqual([...inputFormatIds].sort());
  });

  test.each(inputFormatIds)('the page of formats describes %s, with its endings', (id) => {
    const page = readFileSync(path.join(root, 'docs/formats/input-formats.md'), 'utf8');
    const [, endings = ''] = new RegExp(`^\\| \`${id}\` +\\| ([^|]*)\\|`, 'm').exec(page) ?? [];
    expect([...endings.matchAll(/`(\w+)`/g)].map(([, ending]) => ending)).toEqual(
      Object.keys(inputFormats[id].endings),
    );
  });

  test('every ending is in small letters and without a dot', () => {
    const endings = inputFormatIds.flatMap((id) => Object.keys(inputFormats[id].endings));
    for (const ending of endings) expect(ending).toMatch(/^[a-z\d]+$/);
  });

  test.each([
    ['application/pdf', 'pdf'],
    ['text/x-markdown', 'md'],
    ['application/xhtml+xml', 'xhtml'],
    ['application/vnd.ms-word.document.macroenabled.12', 'docm'],
    ['application/json', null],
    ['image/png', null],
  ])('a file of type %s ends as %s', (type, ending) => expect(endingOfMediaType(type)).toBe(ending));

  test.each([
    ['HTM', 'text/html'],
    ['json', 'application/json'],
    ['xml', 'application/xml'],
    ['png', null],
    ['constructor', null],
  ])('.%s is of type %s', (ending, type) => expect(mediaTypeOfEnding(ending.toLowerCase())).toBe(type));
});

describe('names', () => {
  test.each([
    ['story.TXT', true],
    ['story.dotx', true],
    ['a.b.tickmark', true],
    ['feed.jsonld', true],
    ['photo.png', false],
    ['.hidden.txt', false],
    ['README', false],
    ['', false],
  ])('%j may be an article: %s', (name, may) => expect(mayBeArticle(name)).toBe(may));

  test('what the system opens with Tickmark is in the tables', () => {
    const builder = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
    const associated = [...builder.matchAll(/^ {2}- ext: \[?([\w, ]+)\]?$/gm)].flatMap(([, list]) =>
      (list ?? '').split(', '),
    );
    expect(associated.length).toBeGreaterThan(1);
    for (const ending of associated) expect(mayBeArticle(`x.${ending}`), ending).toBe(true);
  });

  test('the last ending counts', () => {
    expect([endingOf('a.tar.GZ'), endingOf('none'), endingOf('dot.')]).toEqual(['gz', '', '']);
    expect([endingOf('a.b.WARC.gz'), endingOf('warc.gz')]).toEqual(['warc', 'gz']);
    expect(['a.b.txt', 'a.warc.gz', 'none'].map(withoutEnding)).toEqual(['a.b', 'a', 'none']);
  });
});

describe('files of our own', () => {
  test.each([
    ['caseFile', 'age-encryption.org/v1\n-> scrypt', true],
    ['caseFile', 'PK\u0003\u0004', false],
    ['report', '{"format": "tickmark-report", "version": 1}', true],
    ['report', '{"a": {"format": "tickmark-report"}}', false],
    ['annotations', ' [{"type": "Annotation"}]', true],
    ['annotations', 'Text', false],
  ] as const)('%s begins as %j: %s', (kind, text, is) => expect(ownFiles[kind].begins(bytes(text))).toBe(is));

  test('are known by their names', () => {
    expect(isNamedAs('annotations', 'a.JSONLD')).toBe(true);
    expect(isNamedAs('caseFile', 'a.json')).toBe(false);
  });
});
