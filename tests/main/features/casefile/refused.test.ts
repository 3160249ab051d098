import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { mergeCase } from '../../../../db/casefile/merge.ts';
import { putCase } from '../../../../db/casefile/write.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { loadArticle, newestVersion } from '../../../../db/queries/articles/load.ts';
import type { Library } from '../../../../db/store/open.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { buildZip } from '../../../core/kernel/zip/build-zip.ts';
import { caseOf, libraryFrom, madeAt, mergeFrom, opened } from '../../../helpers/case.ts';
import {
  edit,
  forged,
  json,
  put,
  rebuilt,
  rewrite,
  type Json,
  type Parts,
} from '../../../helpers/case-parts.ts';
import { libraryWithArticle, smallArticle, testLibrary, TEXT } from '../../../helpers/library.ts';

interface Given {
  articleId: Id;
  bytes: Uint8Array;
}

let given: Given;

beforeAll(async () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  commit(library, who, [setVerdict(Claim.parse(claim), 'refuted', author)]);
  const bytes = await caseOf(library, article.id);
  const other = await libraryFrom(bytes);
  const theirs = { articleId: article.id, ...other.author };
  commit(other.library, theirs, [makeClaim(version, 62, 90, other.author)]);
  await mergeFrom(library, author, other.library, article.id);
  given = { articleId: article.id, bytes: await caseOf(library, article.id) };
});

/** Everything that a library holds. */
function dump({ db }: Library): string {
  const tables = db.prepare<[], string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'`,
  );
  const names = tables.pluck().all();
  return JSON.stringify(names.map((name) => db.prepare(`SELECT * FROM "${name}"`).all()));
}

const first = (value: Json, list: string): Json => (value[list] as Json[])[0] ?? {};

describe('a case file', () => {
  test('that is whole is opened', async () => {
    const { contents } = await opened(given.bytes);
    expect(contents.merges).toHaveLength(1);
    expect(contents.merged).toHaveLength(1);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /fileEmpty/],
    ['no ZIP file', () => new TextEncoder().encode('een artikel'.repeat(50)), /caseDamaged/],
    ['another ZIP file', () => buildZip([{ name: 'a.txt', data: 'b' }]), /caseDamaged/],
    ['one that is cut off', (bytes) => bytes.slice(0, -30), /caseDamaged/],
    ['the first half', (bytes) => bytes.slice(0, bytes.length / 2), /caseDamaged/],
    ['the second half', (bytes) => bytes.slice(bytes.length / 2), /caseDamaged/],
    [
      'one without its manifest',
      (bytes) => rebuilt(bytes, (parts) => parts.delete('manifest.json')),
      /caseDamaged/,
    ],
    [
      'one without its claims',
      (bytes) => rebuilt(bytes, (parts) => parts.delete('claims.json')),
      /caseDamaged/,
    ],
    [
      'one with a member more',
      (bytes) => rebuilt(bytes, (parts) => put(parts, 'notes.json', {})),
      /caseDamaged/,
    ],
    [
      'one with a name that it may not have',
      (bytes) => forged(bytes, (parts) => put(parts, 'run.exe', 'x')),
      /caseDamaged/,
    ],
    [
      'a name that leads elsewhere',
      (bytes) => forged(bytes, (parts) => put(parts, '../library.sqlite', 'x')),
      /markupRefused/,
    ],
    [
      'an absolute name',
      (bytes) => forged(bytes, (parts) => put(parts, '/etc/cron.d/x', 'x')),
      /markupRefused/,
    ],
    ['a name on a drive', (bytes) => forged(bytes, (parts) => put(parts, 'C:\\x', 'x')), /markupRefused/],
    [
      'a link',
      () => buildZip([{ name: 'manifest.json', data: '/etc/passwd', mode: 0o120777 }]),
      /markupRefused/,
    ],
    ['two members of one name', () => buildZip([{ name: 'a' }, { name: 'a' }]), /caseDamaged/],
    [
      'many members',
      () => buildZip(Array.from({ length: 20_500 }, (_, at) => ({ name: `m${at}`, method: 0 }))),
      /fileBomb/,
    ],
    [
      'a member that unpacks to far more',
      (bytes) => forged(bytes, (parts) => put(parts, 'reviews.json', ' '.repeat(60_000_000))),
      /fileBomb/,
    ],
    [
      'one of a newer Tickmark',
      (bytes) =>
        forged(bytes, (_parts, manifest) =>
          Object.assign(manifest, {
            formatVersion: 4,
            app: { name: 'Tickmark', version: '9.1.0' },
            other: true,
          }),
        ),
      /caseNewer.*9\.1\.0/,
    ],
    [
      'a changed claim',
      (bytes) => rebuilt(bytes, (parts) => put(parts, 'claims.json', { claims: [] })),
      /caseDamaged/,
    ],
  ])('is refused: %s', async (_what, change, error) => {
    await expect(opened(change(given.bytes))).rejects.toThrow(error);
  });

  test.each<[string, (parts: Parts, manifest: Json) => void]>([
    [
      'a verdict that no entry set',
      (parts) =>
        edit(parts, 'claims.json', (value) => Object.assign(first(value, 'claims'), { verdict: 'verified' })),
    ],
    [
      'an entry changed',
      (parts) =>
        edit(parts, 'history.json', (value) => Object.assign(first(value, 'events'), { at: madeAt })),
    ],
    [
      'an entry taken out',
      (parts) => edit(parts, 'history.json', (value) => (value['events'] as Json[]).splice(2, 1)),
    ],
    [
      'the text changed',
      (parts) =>
        [...parts.keys()]
          .filter((name) => name.startsWith('texts/'))
          .forEach((name) => put(parts, name, TEXT.replace('40', '45'))),
    ],
    [
      'a claim on words that are not there',
      (parts) =>
        edit(parts, 'claims.json', (value) =>
          Object.assign(first(value, 'claims'), { quote: 'Iets anders' }),
        ),
    ],
    [
      'a claim without its words in the text',
      (parts) => edit(parts, 'claims.json', (value) => Object.assign(first(value, 'claims'), { start: 21 })),
    ],
    [
      'an entry of a merge changed',
      (parts) =>
        edit(parts, 'history.json', (value) => {
          const event = first(value, 'merged')['event'] as Json;
          (event['to'] as Json)['note'] = 'Anders.';
        }),
    ],
    [
      'an entry of a merge taken out',
      (parts) => edit(parts, 'history.json', (value) => Object.assign(value, { merged: [] })),
    ],
    [
      'entries each before the other',
      (parts) =>
        edit(parts, 'history.json', (value) =>
          Object.assign(first(value, 'merged'), {
            parents: [(first(value, 'merged')['event'] as Json)['id']],
          }),
        ),
    ],
    [
      'values that cannot be',
      (parts) =>
        edit(parts, 'claims.json', (value) => Object.assign(first(value, 'claims'), { verdict: 'perhaps' })),
    ],
    ['what is no JSON', (parts) => put(parts, 'claims.json', '{"claims": [')],
    [
      'objects in one another without end',
      (parts) => put(parts, 'claims.json', `{"claims": ${'['.repeat(200_000)}`),
    ],
    ['what is no UTF-8', (parts) => parts.set('claims.json', Uint8Array.of(0x7b, 0xff, 0x7d))],
    [
      'people who are not there',
      (parts) =>
        edit(parts, 'people.json', (value) =>
          Object.assign(value, {
            checkers: [{ ...first(value, 'checkers'), id: '01890000-0000-7000-8000-000000000001' }],
          }),
        ),
    ],
    [
      'a manifest of another article',
      (_parts, manifest) =>
        Object.assign(manifest['article'] as Json, { id: '01890000-0000-7000-8000-000000000001' }),
    ],
    [
      'a manifest of another history',
      (_parts, manifest) => Object.assign(manifest['history'] as Json, { lastHash: 'a'.repeat(64) }),
    ],
    [
      'an attachment under another hash',
      (parts) => parts.set(`attachments/${'a'.repeat(64)}`, Uint8Array.of(1)),
    ],
    [
      'an attachment with other bytes',
      (parts) =>
        [...parts.keys()]
          .filter((name) => name.startsWith('attachments/'))
          .forEach((name) => parts.set(name, Uint8Array.of(1))),
    ],
  ])('of which the manifest was made to fit is refused: %s', async (_what, change) => {
    await expect(opened(forged(given.bytes, change))).rejects.toThrow(/caseDamaged/);
  });

  test('with a history that was written anew is not merged into the article that it was', async () => {
    const other = forged(given.bytes, (parts, manifest) => {
      rewrite(parts, manifest, (event) => {
        if (event.kind === 'claim.verdictSet') event.to['verdict'] = 'verified';
      });
      edit(parts, 'claims.json', (value) => {
        for (const claim of value['claims'] as Json[])
          if (claim['verdict'] === 'refuted') claim['verdict'] = 'verified';
      });
    });
    const { library, author } = await libraryFrom(given.bytes);
    const before = dump(library);
    const file = await opened(other);
    expect(() => mergeCase(library, { articleId: given.articleId, ...author }, file)).toThrow(/caseOther/);
    expect(dump(library)).toBe(before);
  });

  test('that names things of another article leaves that alone', async () => {
    const { library, author } = await libraryFrom(given.bytes);
    const bytes = new TextEncoder().encode('x');
    const source = { name: 'x.txt', mediaType: 'text/plain', bytes };
    const mine = loadArticle(library, smallArticle(TEXT.replace('40', '39')), source, author);
    const version = newestVersion(library, mine.id);
    if (version === null) throw new Error('no version');
    const [own] = commit(library, { articleId: mine.id, ...author }, [
      makeClaim(version, 20, 60, author),
    ]).claims;
    const theirs = await libraryFrom(given.bytes);
    const who = { articleId: given.articleId, ...theirs.author };
    const there = newestVersion(theirs.library, given.articleId);
    if (there === null || own === undefined) throw new Error('no version');
    const [made] = commit(theirs.library, who, [makeClaim(there, 20, 33, theirs.author)]).claims;
    const honest = await caseOf(theirs.library, given.articleId);
    const forgery = forged(honest, (parts, manifest) => {
      const swap = (text: string): string => text.replaceAll(made?.id ?? '', own.id);
      for (const name of ['claims.json', 'history.json'])
        put(parts, name, swap(JSON.stringify(json(parts, name))));
      rewrite(parts, manifest, () => undefined);
    });
    const before = dump(library);
    const file = await opened(forgery);
    const merge = () => mergeCase(library, { articleId: given.articleId, ...author }, file);
    expect(merge).toThrow(/caseIds/);
    expect(said(merge)).toBe(
      `Somebody edited haven.tickmark by hand: a part of it belongs to another article here, “${mine.title}”. Nothing was taken from it. Ask for it again.`,
    );
    expect(dump(library)).toBe(before);
  });
});

/** What is told of what a call throws. */
function said(call: () => unknown): string {
  try {
    call();
  } catch (thrown) {
    return errorMessage('en', thrown);
  }
  return '';
}

describe('whatever is done to a case file', () => {
  /** Opens it and puts it into an empty library; refused, or as sound as any. */
  async function tryOut(bytes: Uint8Array): Promise<string> {
    try {
      const { contents, facts, bytesOf } = await opened(bytes);
      const library = testLibrary();
      write(library, () => putCase(library.db, contents, { facts, openedAt: madeAt, bytesOf }));
      verifyLibrary(library);
      library.close();
      return 'opened';
    } catch (thrown) {
      if (!(thrown instanceof TickmarkError)) throw thrown;
      return thrown.code;
    }
  }
  const refusals = ['caseDamaged', 'caseNewer', 'fileBomb', 'markupRefused'];

  test('to its bytes, it is refused or the same', async () => {
    const same = JSON.stringify((await opened(given.bytes)).contents);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(given.bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (flips) => {
          const bytes = Uint8Array.from(given.bytes);
          for (const [at, bits] of flips) bytes[at] = (bytes[at] ?? 0) ^ bits;
          try {
            expect(JSON.stringify((await opened(bytes)).contents)).toBe(same);
          } catch (thrown) {
            expect(refusals).toContain((thrown as TickmarkError).code);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test('to a value in it by somebody who makes the manifest fit, it is refused or still holds together', async () => {
    const names = [
      'article.json',
      'claims.json',
      'evidence.json',
      'reviews.json',
      'people.json',
      'history.json',
    ];
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(5000),
        fc.jsonValue({ maxDepth: 1 }),
        async (name, at, value) => {
          const bytes = forged(given.bytes, (parts) => {
            const whole = json(parts, name);
            const places = placesIn(whole);
            const place = places[at % places.length];
            if (place !== undefined) place.within[place.key] = value;
            put(parts, name, whole);
          });
          const outcome = await tryOut(bytes);
          outcomes.add(outcome);
          expect([...refusals, 'opened']).toContain(outcome);
        },
      ),
      { numRuns: 300 },
    );
    expect(outcomes).toContain('caseDamaged');
  }, 120_000);
});

interface Place {
  within: Json;
  key: string;
}

/** Every value in a JSON value, by what it is in. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = value as Json;
  return Object.keys(within).flatMap((key) => [{ within, key }, ...placesIn(within[key])]);
}
