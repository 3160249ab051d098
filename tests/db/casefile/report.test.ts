import { describe, expect, test } from 'vitest';
import { addEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { makeClaim, setClaimDetails, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { draftChange } from '../../../core/model/history/event.ts';
import type { EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { setProofTicks } from '../../../core/model/proof-tick.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { addSource } from '../../../core/model/source/source-changes.ts';
import { emptySource } from '../../../core/model/source/source.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { sealJson } from '../../../core/report/model/seal.ts';
import { ownFiles } from '../../../core/formats/own-files.ts';
import { readReport } from '../../../core/report/import/read-report.ts';
import { importedReport } from '../../../core/report/import/imported-article.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { liveSources } from '../../../db/queries/sources/article-sources.ts';
import { attachmentBytes, storeAttachment } from '../../../db/queries/files/attachments.ts';
import { putPeople } from '../../../db/casefile/write.ts';
import { allCheckers } from '../../../db/queries/settings/checkers.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import type { Library } from '../../../db/store/open.ts';
import { putReport } from '../../../db/casefile/report.ts';
import { endSessions } from '../../../db/queries/history/sessions.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { blindCheck, parsedStory, storyFindings } from '../../helpers/blind-check.ts';
import { story } from '../../helpers/story.ts';
import { caseOf, opened } from '../../helpers/case.ts';
import { testFolder, testLibrary } from '../../helpers/library.ts';
import { fixedId } from '../../helpers/report-state.ts';

const importer = { checkerId: fixedId(700), at: '2026-04-01T08:00:00.000Z' };
const nameless = { id: fixedId(701), secondId: fixedId(702), name: '?', initials: '?' };
const everything: ReportOptions = {
  language: 'en',
  claims: 'all',
  speaker: null,
  fullText: true,
  history: false,
  quotations: false,
  proofList: false,
  sources: false,
  checkers: 'names',
  notes: true,
  pictures: false,
  evidenceFiles: true,
  evidenceAs: 'folder',
  paper: 'a4',
  trackChanges: false,
  look: null,
  nameProtected: true,
};

function jsonOf(library: Library, articleId: string, options: Partial<ReportOptions> = {}): string {
  const meta = {
    exportedAt: '2026-03-20T12:00:00.000Z',
    appVersion: '0.1.0',
    timeZone: 'UTC',
    events: eventsOf(library.db, articleId),
    sources: liveSources(library.db, articleId).map((live) => live.source),
    checks: checked,
  };
  const model = buildReport(articleState(library, articleId), { ...everything, ...options }, meta);
  return sealJson(renderJson(model), sha256);
}

/** A name of the story, as a comparison with no source finds it. */
const line = { kind: 'name' as const, words: 'Harbour', of: null };
const checked: ArticleChecks = {
  sources: [],
  quotations: [],
  proof: [{ item: { ...line, places: [{ start: 0, end: 7 }] }, finding: null, locator: null }],
};

/** What a report says, but for the history that is a library's own. */
function contentOf(json: string): unknown {
  const { history: _history, contentSha256: _seal, ...content } = JSON.parse(json) as Record<string, unknown>;
  return content;
}

function take(json: string, library = testLibrary(), files = new Map<string, Uint8Array>()): Library {
  const carla = { id: importer.checkerId, name: 'Carla Mos', initials: 'CM', createdAt: importer.at };
  if (allCheckers(library.db).length === 0) putPeople(library.db, [carla], importer.at);
  const report = readReport(new TextEncoder().encode(json), 'report.json', sha256);
  putReport(library, importedReport(report, nameless, importer), files, importer, 'report.json');
  return library;
}

const picture = { name: 'kaart.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
const evidence = (more: Partial<EvidenceDetails>): EvidenceDetails => ({
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'The register',
  link: 'https://register.example/1',
  quotation: 'Forty.',
  lookedAt: '2026-03-04',
  contact: null,
  protected: false,
  note: 'Ask again.',
  attachments: [],
  ...more,
});

/** The story checked by two, with evidence of every sort, marks on the text and a suggestion. */
async function source() {
  const { library, articleId, noor } = await blindCheck(testFolder(), parsedStory(story), storyFindings);
  const who = { articleId, ...noor };
  const { claims, blocks, sentences, version } = articleState(library, articleId);
  const [first, second] = claims;
  if (first === undefined || second === undefined) throw new Error('no claims');
  const file = write(library, () => storeAttachment(library.db, picture, noor.at));
  commit(library, who, [addEvidence(first, evidence({ attachments: [file] }), noor)]);
  for (const title of ['Somebody', 'Somebody else'])
    commit(library, who, [
      addEvidence(
        first,
        evidence({ title, protected: true, contact: 'Wim Bos', link: null, quotation: null, note: null }),
        noor,
      ),
    ]);
  commit(
    library,
    who,
    [
      addEvidence(first, evidence({ title: null, link: null, note: null }), noor),
      setClaimDetails(first, { note: 'Rung twice.', kind: 'event' }),
      setClaimDetails(second, {
        correction: '11,000 cars',
        attribution: {
          speaker: 'The city',
          speakerSpan: { start: 0, end: 7 },
          cue: 'bridge',
          cueSpan: { start: 8, end: 14 },
          via: ['An agency'],
        },
      }),
      draftChange('block.textSet', 'block', blocks[1] ?? blocks[0]!, { isText: false }),
      draftChange('sentence.noClaimSet', 'sentence', sentences[0]!, { noClaim: true }),
    ].filter((draft) => draft !== null),
  );
  const suggested = makeClaim(version, 0, 14, noor);
  commit(library, who, [{ ...suggested, to: { ...suggested.to, origin: 'detector', status: 'suggested' } }]);
  write(library, () => endSessions(library.db, articleId, '2026-03-10T10:00:00.000Z'));
  return { library, articleId, file, noor };
}

describe('a JSON report taken into another library', () => {
  test('gives the same report there, files included', async () => {
    const { library, articleId, file } = await source();
    const json = jsonOf(library, articleId);
    const files = new Map([[file.hash, picture.bytes]]);
    const other = take(json, testLibrary(), files);
    expect(contentOf(jsonOf(other, articleId))).toEqual(contentOf(json));
    expect(attachmentBytes(other.db, file.hash)).toEqual(Buffer.from(picture.bytes));
    verifyLibrary(other);
    library.close();
  });

  test.each([
    ['protected sources blacked out', { nameProtected: false }],
    ['initials alone', { checkers: 'initials' as const }],
    ['nobody named', { checkers: 'none' as const }],
    ['without notes', { notes: false }],
    ['with its history', { history: true }],
  ])('gives the same again of one with %s', async (_what, options) => {
    const { library, articleId } = await source();
    const json = jsonOf(library, articleId, options);
    const other = take(json);
    expect(contentOf(jsonOf(other, articleId, { ...options, history: false }))).toEqual({
      ...(contentOf(json) as object),
      options: { ...(JSON.parse(json) as { options: object }).options, history: false },
    });
    verifyLibrary(other);
    library.close();
  });

  test('says in its history and on the desk where it is from, and which files and claims are not here', async () => {
    const { library, articleId } = await source();
    const other = take(jsonOf(library, articleId, { claims: 'corrections' }));
    const events = eventsOf(other.db, articleId);
    expect(events[0]).toMatchObject({
      kind: 'article.taken',
      checkerId: importer.checkerId,
      at: importer.at,
    });
    const state = articleState(other, articleId);
    expect(state.history).toEqual({ undo: null, redo: null });
    expect(state.version.warnings.map(({ code }) => code)).toEqual(['fromReport', 'reportNotAll']);
    const whole = articleState(take(jsonOf(library, articleId)), articleId);
    expect(whole.version.warnings).toEqual([
      { code: 'fromReport', detail: '2026-03-20' },
      { code: 'filesMissing', detail: 'kaart.png' },
    ]);
    library.close();
  });

  test('has its sources and the ticks of the proof list, and the same report says them again', async () => {
    const { library, articleId, file, noor } = await source();
    const minutes = { name: 'notulen.txt', mediaType: 'text/plain', bytes: Uint8Array.of(4, 5) };
    const kept = write(library, () => storeAttachment(library.db, minutes, noor.at));
    const details = { ...emptySource, title: 'Minutes', publisher: 'The council', attachments: [kept] };
    commit(library, { articleId, ...noor }, [
      addSource(articleId, details, noor),
      addSource(articleId, { ...emptySource, kind: 'interview', title: 'A talk', protected: true }, noor),
      ...setProofTicks(articleId, [line], true, [], noor).filter((draft) => draft !== null),
    ]);
    write(library, () => endSessions(library.db, articleId, '2026-03-10T10:00:00.000Z'));
    const options = { sources: true, proofList: true, quotations: true };
    const json = jsonOf(library, articleId, options);
    const files = new Map([
      [file.hash, picture.bytes],
      [kept.hash, minutes.bytes],
    ]);
    const other = take(json, testLibrary(), files);
    expect(contentOf(jsonOf(other, articleId, options))).toEqual(contentOf(json));
    expect(attachmentBytes(other.db, kept.hash)).toEqual(Buffer.from(minutes.bytes));
    // Two records, and the file of evidence, which no source has.
    expect(liveSources(other.db, articleId).map(({ evidenceId }) => evidenceId === null)).toEqual([
      true,
      true,
      false,
    ]);
    expect(articleState(other, articleId).version.warnings.map(({ code }) => code)).toEqual([
      'fromReport',
      'reportSources',
      'reportChecks',
    ]);
    verifyLibrary(other);
    const without = take(jsonOf(library, articleId, { ...options, history: true, nameProtected: false }));
    const { warnings } = articleState(without, articleId).version;
    expect(warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['fromReport', '2026-03-20'],
      ['reportBlackedOut', '2'],
      ['reportSources', '2'],
      ['reportHistory', expect.stringMatching(/^\d+$/)],
      ['reportChecks', null],
      ['filesMissing', 'kaart.png, notulen.txt'],
    ]);
    verifyLibrary(without);
    library.close();
  });

  test('can be worked on, undone and handed on as a case file', async () => {
    const { library, articleId } = await source();
    const other = take(jsonOf(library, articleId));
    const open = articleState(other, articleId).claims.find(({ status }) => status === 'suggested');
    if (open === undefined) throw new Error('no suggestion');
    commit(other, { articleId, ...importer }, [setVerdict(open, 'refuted', importer)]);
    verifyLibrary(other);
    const { contents } = await opened(await caseOf(other, articleId));
    expect(contents.events[0]?.kind).toBe('article.taken');
    expect(contents.claims).toHaveLength(articleState(other, articleId).claims.length);
    library.close();
  });

  test('keeps half a character as the sign for one, in the state and the history alike', async () => {
    const { library, articleId } = await source();
    const json = jsonOf(library, articleId).replace(/^ {2}"contentSha256".*\n/m, '');
    const halved = json.replace('Rung twice', () => String.raw`Rung \ud83c`);
    const other = take(sealJson(halved, sha256));
    expect(articleState(other, articleId).claims.map(({ note }) => note)).toContain('Rung \ufffd.');
    verifyLibrary(other);
    library.close();
  });

  test('is refused where it does not fit, is newer, or has no text', async () => {
    const { library, articleId } = await source();
    const json = jsonOf(library, articleId);
    const codeOf = (text: string): string => {
      try {
        take(text);
      } catch (thrown) {
        return String(thrown instanceof Error ? thrown.message : thrown).split(' ')[0] ?? '';
      }
      return 'taken';
    };
    const unsealed = json.replace(/^ {2}"contentSha256".*\n/m, '');
    // With a seal that fits: what is refused is what was changed.
    const changed = (from: string, to: string): string =>
      codeOf(
        sealJson(
          unsealed.replaceAll(from, () => to),
          sha256,
        ),
      );
    expect(ownFiles.report.begins(new TextEncoder().encode(json))).toBe(true);
    expect(codeOf(json.replace('Rung twice', 'Rung once'))).toBe('reportDamaged');
    expect(changed('six weeks', 'ten weeks')).toBe('reportDamaged');
    expect(changed('"formatVersion": 2', '"formatVersion": 3')).toBe('reportNewer');
    expect(changed('"kind": "document"', '"kind": "rumour"')).toBe('reportDamaged');
    expect(changed('"https://register.example/1"', '"file:///etc/passwd"')).toBe('reportDamaged');
    expect(codeOf(jsonOf(library, articleId, { fullText: false }))).toBe('reportNoText');
    expect(changed('Rung twice', 'Rung once')).toBe('taken');
    const twice = take(json);
    expect(() => take(json, twice)).toThrow(/reportDamaged/);
    library.close();
  });
});
