import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeClaim, setClaimDetails, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { Claim, type ClaimDetails } from '../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { defaultReportOptions, type ReportOptions } from '../../../core/model/report/options.ts';
import { sealHtml, sealJson, signatureIn } from '../../../core/report/model/seal.ts';
import type { Verdict } from '../../../core/model/claim/verdict.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import { keyedHash } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { protectedSources } from '../../../db/queries/evidence/protected-evidence.ts';
import { writeValue } from '../../../db/queries/settings/settings.ts';
import { decideKey, keepSeenKey } from '../../../db/identity/signing-keys.ts';
import { reportSignature } from '../../../db/identity/signature.ts';
import { libraryWithArticle } from '../../helpers/library.ts';
import { signedAt, testSigner } from '../../helpers/signing.ts';

let folder = '';
vi.mock('electron', () => ({ app: { getPath: () => folder } }));
// What a process of its own answers, in this one.
vi.mock('../../../main/workers/case-child.ts', async () => {
  const { readOutside } = await import('../../../main/processes/read-outside.ts');
  return {
    readInProcess: (kind: 'verifyReport', given: never) =>
      readOutside({ kind, ...(given as object) } as never),
  };
});
const { readOptions } = await import('../../../main/cli/options.ts');
const { runVerifyReport } = await import('../../../main/cli/verify.ts');

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'verify-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const letter = {
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'Brief',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
} as const;

interface Checked {
  code: number;
  lines: string[];
  value: { ok: boolean; findings: { result: string; what: string; numbers?: string }[]; shows: string[] };
}

async function check(file: string, library: Library | null, name = 'report'): Promise<Checked> {
  const path = join(folder, name);
  writeFileSync(path, file);
  let said = { value: {}, words: '' };
  const output = {
    json: false,
    t: translator('en'),
    result: (value: object, text: string) => void (said = { value, words: text }),
    failure: () => undefined,
  };
  const options = {
    evidence: { type: 'string' },
    source: { type: 'string' },
    history: { type: 'boolean' },
  } as const;
  const code = await runVerifyReport({
    given: readOptions(library === null ? [path] : [path, '--history'], options),
    output,
    language: 'en',
    place: { path: '', backups: '' } as never,
    library: () => {
      if (library === null) throw new Error('no library was asked for');
      return library;
    },
  });
  return { code, lines: said.words.split('\n'), value: said.value as Checked['value'] };
}

const differing = ({ value }: Checked): string[] =>
  value.findings.filter(({ result }) => result === 'differs').map(({ what }) => what);

interface Made {
  library: Library;
  articleId: string;
  noorId: string;
}

/** An article with five claims, decided by two people in every way, and evidence. */
function made(): Made {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const bram = saveChecker(library.db, { id: null, name: 'Bram Vos', initials: 'BV' }, author.at);
  const other = { checkerId: bram.id, at: '2026-03-05T10:20:30.000Z' };
  const spans = [
    [0, 12],
    [20, 40],
    [42, 60],
    [62, 75],
    [77, 90],
  ] as const;
  const claims = spans.map(([start, end]) => {
    const [claim] = commit(library, who, [makeClaim(version, start, end, author)]).claims;
    return Claim.parse(claim);
  });
  const decide = (at: number, verdict: Verdict, details: Partial<ClaimDetails>, by = author): void => {
    const claim = claims[at];
    if (claim === undefined) throw new Error('no claim');
    const where = { articleId: article.id, ...by };
    const [set = claim] = commit(library, where, [setVerdict(claim, verdict, by)]).claims;
    commit(library, where, [setClaimDetails(set, details)]);
  };
  decide(0, 'verified', {});
  decide(1, 'refuted', { correction: 'Het waren er <veertig> & meer.' });
  decide(
    2,
    'unverifiable',
    { reason: 'singleSource', tried: 'Gebeld.', wouldSettle: 'Een tweede bron.' },
    other,
  );
  decide(3, 'verified', {
    attribution: { speaker: 'Anna Kadar', speakerSpan: null, cue: null, cueSpan: null },
  });
  const [first] = claims;
  if (first === undefined) throw new Error('no claim');
  commit(library, who, [addEvidence(first, { ...letter, attachments: [] }, author)]);
  return { library, articleId: article.id, noorId: author.checkerId };
}

const forms = ['json', 'html'] as const;

function report(
  { library, articleId }: Made,
  form: (typeof forms)[number],
  chosen: Partial<ReportOptions> = {},
): string {
  const options: ReportOptions = { ...defaultReportOptions, language: 'nl', ...chosen };
  const events = eventsOf(library.db, articleId);
  const model = buildReport(articleState(library, articleId), options, {
    exportedAt: signedAt,
    appVersion: '0.1.0',
    timeZone: 'Europe/Amsterdam',
    events,
    hidden: protectedSources(library.db, articleId),
    keyed: (hash: string) => keyedHash(library.db, hash),
  });
  return form === 'json' ? renderJson(model) : renderHtml(model, []);
}

function sealed(text: string): string {
  return text.startsWith('<') ? sealHtml(text, sha256) : sealJson(text, sha256);
}

describe.each(forms)('a report as %s, with the library at hand,', (form) => {
  test.each<[string, Partial<ReportOptions>]>([
    ['as it is', {}],
    ['with the history', { history: true }],
    ['of decided claims', { claims: 'decided' }],
    ['of corrections', { claims: 'corrections' }],
    ['with initials', { checkers: 'initials' }],
    ['without names', { checkers: 'none' }],
    ['without the text', { fullText: false }],
    ['in English', { language: 'en' }],
  ])('fits %s', async (_what, options) => {
    const story = made();
    const result = await check(sealed(report(story, form, options)), story.library);
    expect(differing(result)).toEqual([]);
    expect(result.code).toBe(0);
    expect(result.value.shows).toContain('provesHistory');
    const fitting = result.value.findings.filter(({ result: one }) => one === 'fits').map(({ what }) => what);
    for (const part of ['claims', 'complete', 'verdicts', 'moments', 'reasons', 'evidence', 'title'])
      expect(fitting).toContain(`hist.${part}`);
    if (options.checkers !== 'none')
      expect(fitting).toEqual(expect.arrayContaining(['hist.deciders', 'hist.people']));
  });

  test('about one speaker fits, and says that claims left out were not compared', async () => {
    const story = made();
    const result = await check(sealed(report(story, form, { speaker: 'Anna Kadar' })), story.library);
    expect(differing(result)).toEqual([]);
    expect(result.value.findings).toContainEqual({ result: 'untold', what: 'hist.notAllListed' });
  });

  test('that blacks a source out fits by the library’s key, and another hash does not', async () => {
    const story = made();
    const { library, articleId, noorId } = story;
    const [claim] = articleState(library, articleId).claims;
    if (claim === undefined) throw new Error('no claim');
    const author = { checkerId: noorId, at: '2026-03-06T10:00:00.000Z' };
    const source = { ...letter, attachments: [], contact: 'Iwan Petrow', protected: true };
    commit(library, { articleId, ...author }, [addEvidence(claim, source, author)]);
    const last = eventsOf(library.db, articleId).at(-1)?.hash ?? '';
    const keyed = keyedHash(library.db, last) ?? '';
    expect(keyed).toMatch(/^[0-9a-f]{64}$/);
    const file = report(story, form);
    expect(file).toContain(keyed);
    expect(file).not.toContain(last);
    const fits = await check(sealed(file), library);
    expect(differing(fits)).toEqual([]);
    expect(fits.value.shows).toContain('provesHistory');
    const other = await check(sealed(file.replaceAll(keyed, 'a'.repeat(64))), library);
    expect(differing(other)).toContain('historyDiffers');
    // The words of a key that only the library has tell nobody else anything.
    write(library, () => writeValue(library.db, 'historyKey', { key: 'b'.repeat(64) }));
    expect(differing(await check(sealed(file), library))).toContain('historyDiffers');
  });

  test('fits after the work has gone on', async () => {
    const story = made();
    const file = sealed(report(story, form));
    const state = articleState(story.library, story.articleId);
    const author = { checkerId: story.noorId, at: '2026-04-01T10:00:00.000Z' };
    for (const claim of state.claims)
      commit(story.library, { articleId: story.articleId, ...author }, [
        setVerdict(claim, 'refuted', author),
      ]);
    expect(differing(await check(file, story.library))).toEqual([]);
  });

  test.each<[string, Record<(typeof forms)[number], [string | RegExp, string]>, string]>([
    [
      'verdict',
      {
        json: [/("id": "[^"]*",\s+"number": 2,[\s\S]*?"verdict": \{\s+"value": )"refuted"/, '$1"verified"'],
        html: [
          /(id="c2".*?)<p class="tick x">.*?<\/p>/s,
          '$1<p class="tick v"><span class="sign" aria-hidden="true">✓</span> <b>Geverifieerd</b></p>',
        ],
      },
      'hist.verdictsDiffer',
    ],
    [
      'decider',
      {
        json: [/("number": 1,[\s\S]*?"by": )"[^"]*"/, '$1null'],
        html: [/(id="c1".*?<p>)NS, /s, '$1BV, '],
      },
      'hist.decidersDiffer',
    ],
    [
      'moment',
      {
        json: [/("number": 1,[\s\S]*?"verdict": \{[\s\S]*?"at": ")2026/, '$12025'],
        html: [/(id="c3".*?<p>BV, \d+ \w+ )2026/s, '$12025'],
      },
      'hist.momentsDiffer',
    ],
    [
      'correction',
      {
        json: ['Het waren er <veertig> & meer.', 'Het waren er <vijftig> & meer.'],
        html: [/Het waren er &lt;veertig/g, 'Het waren er &lt;vijftig'],
      },
      'hist.reasonsDiffer',
    ],
    [
      'reason',
      {
        json: ['"reason": "singleSource"', '"reason": "other"'],
        html: [/(id="c3".*?)Slechts één bron/s, '$1Bron anoniem'],
      },
      'hist.reasonsDiffer',
    ],
    [
      'speaker',
      {
        json: ['"speaker": "Anna Kadar"', '"speaker": "Anna Kadars"'],
        html: [/(<p class="says">.*?<bdi>)Anna Kadar/s, '$1Anna Kadars'],
      },
      'hist.reasonsDiffer',
    ],
    [
      'number of pieces of evidence',
      {
        json: [/("number": 1,[\s\S]*?"evidence": )\[[\s\S]*?\n {6}\]/, '$1[]'],
        html: [/(id="c1".*?)<ul class="evidence">.*?<\/ul>/s, '$1'],
      },
      'hist.evidenceDiffers',
    ],
    [
      'checker’s name',
      { json: ['"name": "Bram Vos"', '"name": "Bram de Vos"'], html: ['Bram Vos (BV)', 'Bram de Vos (BV)'] },
      'hist.peopleDiffer',
    ],
  ])('is told from one with another %s, though its seal was made anew', async (_what, changes, finding) => {
    const story = made();
    const before = report(story, form);
    const [from, to] = changes[form];
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const result = await check(sealed(after), story.library);
    expect(differing(result)).toContain(finding);
    expect(result.code).toBe(1);
    expect(result.lines.join('\n')).not.toContain('Nothing differs');
    expect(result.value.shows).toEqual([]);
  });

  test('is told from one with a claim left out', async () => {
    const story = made();
    const before = report(story, form);
    const after =
      form === 'html'
        ? before.replace(/<article class="claim" id="c2".*?<\/article>/s, '')
        : JSON.stringify(
            (() => {
              const value = JSON.parse(before) as { claims: unknown[] };
              value.claims.splice(1, 1);
              return value;
            })(),
            null,
            2,
          );
    expect(differing(await check(sealed(after), story.library))).toContain('hist.incomplete');
  });

  test('is told from one of before with the hash of later', async () => {
    const story = made();
    const early = report(story, form);
    const state = articleState(story.library, story.articleId);
    const author = { checkerId: story.noorId, at: '2026-04-01T10:00:00.000Z' };
    const claim = state.claims[0];
    if (claim === undefined) throw new Error('no claim');
    commit(story.library, { articleId: story.articleId, ...author }, [setVerdict(claim, 'refuted', author)]);
    const { historyLength, historyHash } = articleState(story.library, story.articleId);
    const forged = early
      .replaceAll(state.historyHash, historyHash)
      .replace(`"length": ${state.historyLength}`, `"length": ${historyLength}`)
      .replace(`data-entries="${state.historyLength}"`, `data-entries="${historyLength}"`);
    expect(differing(await check(sealed(forged), story.library))).toContain('hist.verdictsDiffer');
  });

  test('says by whom it is signed, and no more than that shows', async () => {
    const story = made();
    const noor = testSigner({ id: story.noorId, name: 'Noor Smit', initials: 'NS' });
    const seal = form === 'json' ? sealJson : sealHtml;
    const signed = seal(report(story, form), sha256, (sum) => noor.sign('report', sum));
    const apart = await check(signed, null);
    expect(apart.code).toBe(0);
    expect(apart.lines).toContainEqual(
      expect.stringMatching(/^– Signed with a key that says it is of Noor Smit: (\w+ ?){6}\./),
    );
    const unknown = await check(signed, story.library);
    expect(unknown.value.shows).toContain('provesUnconfirmed');
    write(story.library, () => undefined);
    keepSeenKey(story.library.db, await reportSignature(signed), signedAt);
    decideKey(story.library.db, noor.publicKey, 'confirmed', { checkerId: story.noorId, at: signedAt });
    const confirmed = await check(signed, story.library);
    expect(confirmed.lines).toContain('✓ Signed by Noor Smit (confirmed).');
    expect(confirmed.value.shows).toEqual(['provesSigned', 'provesHistory']);
    expect(confirmed.code).toBe(0);

    const content = signatureIn(signed)?.content ?? '';
    const unsigned = await check(sealed(content), story.library);
    expect(unsigned.lines).toContain('– Not signed.');
    expect(unsigned.value.shows).toContain('provesUnsigned');
    const kept = signatureIn(signed)?.signature;
    if (kept === undefined || kept === null || kept === 'newer') throw new Error('no signature');
    const replayed = seal(content.replace('Brief', 'Briefje'), sha256, () => kept);
    expect(differing(await check(replayed, story.library))).toContain('signature.broken');

    const impostor = testSigner({ id: story.noorId, name: 'Noor Smit', initials: 'NS' });
    const substituted = seal(content, sha256, (sum) => impostor.sign('report', sum));
    expect(differing(await check(substituted, story.library))).toEqual(['signature.otherKey']);
    decideKey(story.library.db, noor.publicKey, 'revoked', { checkerId: story.noorId, at: signedAt });
    expect(differing(await check(signed, story.library))).toEqual(['signature.revoked']);
  });
});
