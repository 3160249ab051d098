import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chained } from '../../../core/model/history/hash-chain.ts';
import type { CaseContents } from '../../../core/casefile/contents.ts';
import { unchangedFiles } from '../../../core/casefile/files.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import { textMembers } from '../../../core/casefile/members.ts';
import { type CaseFacts, defaultCaseOptions } from '../../../core/casefile/manifest.ts';
import { makeClaim, setClaimDetails } from '../../../core/model/claim/claim-changes.ts';
import { draftChange, NO_HASH } from '../../../core/model/history/event.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { derive, Replica, sha256 } from '../../helpers/replica.ts';

const NAME = 'Placeholder Nobody';
/** Names of other lengths, one of them with letters that others lack. */
const guesses = ['Iwan Petrow', 'Bo', 'Anneliese Hohenstaufen', 'Jan Nowak', 'Zoë Müller', 'Karin Brandsma'];

const bare: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: null,
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};
const known = (words: string): EvidenceDetails => ({
  ...bare,
  knownBy: [{ kind: 'name', words, hidden: true }],
});
const attribution = {
  speaker: NAME,
  speakerSpan: null,
  cue: `zei ${NAME}`,
  cueSpan: null,
  via: [`Bureau ${NAME}`],
};

/** Each puts the name somewhere that is not the source's own entry. */
const places = {
  note: ({ claim }) => setClaimDetails(claim(), { note: `${NAME} belt.` }),
  longNote: ({ claim }) => setClaimDetails(claim(), { note: `${NAME} x, `.repeat(600) }),
  tried: ({ claim }) => setClaimDetails(claim(), { tried: `Gebeld met ${NAME}` }),
  correction: ({ claim }) => setClaimDetails(claim(), { correction: `Dat zei ${NAME}.` }),
  attribution: ({ claim }) => setClaimDetails(claim(), { attribution }),
  title: ({ article }) => draftChange('article.detailsSet', 'article', article(), { title: `Bij ${NAME}` }),
  byline: ({ article }) => draftChange('article.detailsSet', 'article', article(), { byline: NAME }),
  url: ({ article }) =>
    draftChange('article.detailsSet', 'article', article(), { url: `https://example.org/${NAME}` }),
  evidence: ({ anna, claim }) =>
    addEvidence(
      claim(),
      { ...bare, title: `Brief van ${NAME}`, note: NAME, quotation: `‘${NAME}’` },
      anna.author(1),
    ),
  fileName: ({ anna, claim }) =>
    addEvidence(
      claim(),
      {
        ...bare,
        attachments: [{ hash: 'b'.repeat(64), name: `${NAME}.png`, size: 9, mediaType: 'image/png' }],
      },
      anna.author(1),
    ),
  knownBy: ({ anna, claim }) => addEvidence(claim(), { ...known(NAME), title: 'Iets' }, anna.author(1)),
  source: ({ source }) => changeEvidence(source(), { note: `Ook ${NAME}`, quotation: NAME }),
} as const satisfies Record<string, (around: Around) => ReturnType<typeof setClaimDetails>>;

interface Around {
  anna: Replica;
  claim: () => Parameters<typeof setClaimDetails>[0];
  article: () => CaseContents['article'];
  source: () => CaseContents['evidence'][number];
}

/** An article with a protected source, whose name stands in each of these places, in the order given. */
function articleWith(wanted: readonly (keyof typeof places)[]): CaseContents {
  const anna = Replica.load();
  anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
  const first = <Row>(rows: ReadonlyMap<string, Row>): Row => {
    const [row] = rows.values();
    if (row === undefined) throw new Error('nothing there');
    return row;
  };
  const claim = () => first(anna.rows.claim);
  const details = { ...known(NAME), contact: NAME, title: `Gesprek met ${NAME}`, protected: true };
  anna.commit(2, [addEvidence(claim(), details, anna.author(2))]);
  const source = () => first(anna.rows.evidence);
  const around = { anna, claim, source, article: () => first(anna.rows.article) };
  for (const [at, place] of wanted.entries()) anna.commit(3 + at, [places[place](around)]);
  const full = anna.contents();
  const session = { id: newId(), articleId: full.article.id, checkerId: anna.checkerId };
  const facts: CaseFacts = {
    app: { name: 'Tickmark', version: '0.1.0' },
    madeAt: '2026-03-04T10:00:00.000Z',
    madeBy: { name: NAME, initials: 'PN' },
    article: { id: full.article.id, title: `Bij ${NAME}`, language: 'nl' },
    options: defaultCaseOptions,
    leftOut: { protectedSources: 1, entries: 3, veiledEntries: 1, files: 2, cleanedFiles: 0, fileNotes: [] },
    history: { length: 4, lastHash: sha256(NAME), of: { length: 7, lastHash: sha256(`of ${NAME}`) } },
  };
  return {
    ...full,
    sessions: [{ ...session, startedAt: facts.madeAt, endedAt: facts.madeAt, changes: 3 }],
    versions: full.versions.map((version) => ({
      ...version,
      sourceName: `${NAME}.docx`,
      warnings: [{ code: 'partsLeftOut', detail: `${NAME}.png` }],
      release: { status: 'usable', embargoedUntil: null, editorNote: `Bel ${NAME}`, dateline: NAME },
      remarks: [{ start: 0, end: 3, author: NAME, at: null, text: `${NAME} vindt van niet.` }],
    })),
    origin: { openedAt: facts.madeAt, facts: [facts] },
  };
}

/** The same article, but for whom it hides; every entry and hash as that library would have it. */
function naming(full: CaseContents, guess: string): CaseContents {
  const text = JSON.stringify({ ...full, events: [] }).replaceAll(NAME, guess);
  const events = JSON.parse(JSON.stringify(full.events).replaceAll(NAME, guess)) as CaseContents['events'];
  const other = JSON.parse(text) as CaseContents;
  return { ...other, events: chained(events, sha256) };
}

const someOrder = fc.shuffledSubarray(Object.keys(places) as (keyof typeof places)[], { minLength: 0 });

describe('of six guesses at the name behind a bar', () => {
  test('none is told from another by any byte of a case file, whatever else is known', () => {
    fc.assert(
      fc.property(someOrder, fc.boolean(), fc.boolean(), (wanted, blind, files) => {
        const full = articleWith(wanted);
        const made = guesses.map((guess) => {
          const { contents, told, history } = makeCase(
            naming(full, guess),
            { ...defaultCaseOptions, blind, files },
            { hash: sha256, derive, files: unchangedFiles },
          );
          return JSON.stringify([...textMembers(contents), told, history]);
        });
        expect(made[0]).not.toContain('Petrow');
        for (const other of made) expect(other).toBe(made[0]);
      }),
      { numRuns: 60 },
    );
  });

  test('each is told from the others by the hash of the library’s own history, which stays there', () => {
    const full = articleWith(['note']);
    const hashes = guesses.map((guess) => naming(full, guess).events.at(-1)?.hash);
    expect(new Set(hashes).size).toBe(guesses.length);
    const made = makeCase(naming(full, guesses[0] ?? ''), defaultCaseOptions, {
      hash: sha256,
      derive,
      files: unchangedFiles,
    });
    for (const hash of [hashes[0] ?? '', NO_HASH.replace('0', '1')])
      expect(JSON.stringify([made.contents, made.told, made.history])).not.toContain(hash);
  });
});
