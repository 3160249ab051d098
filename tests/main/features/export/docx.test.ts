import { Document, Packer } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleState } from '../../../../core/contract/index.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import type { Inline } from '../../../../core/report/outline/parts.ts';
import { renderHtml } from '../../../../core/report/forms/html/page.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { renderDocx } from '../../../../main/features/export/docx/document.ts';
import { table } from '../../../../main/features/export/docx/tables.ts';
import { commentsOf, docxParts, storyOf, type Story } from '../../../helpers/docx.ts';
import { harbourState, protectedWords } from '../../../helpers/harbour.ts';
import { reportOf, wordsOf } from '../../../helpers/report.ts';
import { fixedId, stateFrom, type ClaimSpec } from '../../../helpers/report-state.ts';

async function partsOf(
  state: ArticleState,
  options: Partial<ReportOptions> = {},
): Promise<Record<string, string>> {
  return docxParts(await renderDocx(reportOf(state, options)));
}

async function bodyOf(state: ArticleState, options: Partial<ReportOptions> = {}): Promise<Story> {
  return storyOf((await partsOf(state, options))['word/document.xml'] ?? '');
}

/** The paragraphs of a body that are the article's. */
function articleIn(paragraphs: readonly string[], state: ArticleState): string[] {
  const first = state.version.text.slice(state.blocks[0]?.start, state.blocks[0]?.end);
  const at = paragraphs.findIndex((words) => words.slice(0, 8) === first.slice(0, 8));
  return paragraphs.slice(at, at + state.blocks.length);
}

function blocksOf(state: ArticleState): string[] {
  return state.blocks.map((block) => state.version.text.slice(block.start, block.end));
}

describe('renderDocx', () => {
  it('has the article as it was written, and each claim as a comment on its exact words', async () => {
    const state = harbourState();
    const parts = await partsOf(state, { language: 'en' });
    const story = storyOf(parts['word/document.xml'] ?? '');
    expect(articleIn(story.accepted, state)).toEqual(blocksOf(state));
    const comments = commentsOf(parts['word/comments.xml'] ?? '');
    const { claims } = reportOf(state);
    expect(comments.map(({ id }) => story.commented.get(id))).toEqual(claims.map((claim) => claim.quote));
    expect(comments[0]).toMatchObject({
      author: 'Sanne Ottens',
      initials: 'SO',
      date: '2024-09-18T09:10:00.000Z',
    });
    for (const part of [
      '1 · said ✓ verified',
      'so ? unverifiable',
      'Opinion or forecast',
      'Would settle it: De werkplanning',
      'Persgesprek op het havenkantoor Interview, supports that it was said',
    ])
      expect(comments[0]?.text).toContain(part);
    expect(comments[8]?.text).toContain('Should read: 26 procent');
  });

  it('says after the article what the page says, in its order', async () => {
    const { accepted } = await bodyOf(harbourState(), { language: 'en' });
    const words = accepted.join('\n');
    let at = words.indexOf('Lees ook');
    for (const part of [
      'Result at a glance',
      'Corrections needed',
      'met 62 26 procent',
      'Claims by speaker',
      'Claims, in the order of the article',
      'Voorraadopgave graanbeurs, week 37',
      'How it was checked',
      'Sanne Ottens (SO)',
      'The text that was checked',
      harbourState().version.textHash,
      'Made with Tickmark',
    ]) {
      const found = words.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('lets overlapping claims each have their words, over any text', async () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', '<', '&', '"', ' ', 'ك'),
      minLength: 1,
      maxLength: 30,
    });
    const layout = fc.record({
      blocks: fc.array(
        letters.filter((words) => words.trim() !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      spans: fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 40 })), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(layout, async ({ blocks, spans }) => {
        const { text } = stateFrom({ blocks, claims: [] }).version;
        const claims = spans.flatMap(([from, length]): (ClaimSpec & { start: number; end: number })[] => {
          const start = from % text.length;
          const quote = text.slice(start, start + length);
          return quote.includes('\n') || !quote.isWellFormed()
            ? []
            : [{ quote, start, end: start + quote.length }];
        });
        const state = stateFrom({ blocks, claims });
        const parts = await partsOf(state);
        const story = storyOf(parts['word/document.xml'] ?? '');
        const comments = commentsOf(parts['word/comments.xml'] ?? '');
        const listed = reportOf(state).claims;
        expect(comments.map(({ id }) => story.commented.get(id))).toEqual(listed.map((claim) => claim.quote));
        for (const block of blocksOf(state)) expect(story.accepted).toContain(block);
      }),
      { numRuns: 40 },
    );
  });

  it('makes corrections tracked changes: accepted they are the corrected article, rejected the article', async () => {
    const state = harbourState();
    const plain = await bodyOf(state);
    expect(plain.changes).toEqual([]);
    const parts = await partsOf(state, { trackChanges: true });
    const story = storyOf(parts['word/document.xml'] ?? '');
    expect(articleIn(story.rejected, state)).toEqual(blocksOf(state));
    const corrected = articleIn(story.accepted, state).join('\n');
    expect(corrected).toContain('de grootste brand in de haven sinds 1997, aldus');
    expect(corrected).toContain('met 26 procent, meldt');
    expect(story.changes.map(({ kind, author }) => [kind, author])).toEqual([
      ['del', 'Bram Ruardi'],
      ['ins', 'Bram Ruardi'],
      ['del', 'Sanne Ottens'],
      ['ins', 'Sanne Ottens'],
    ]);
    expect(new Set(story.changes.map(({ id }) => id)).size).toBe(4);
    const comments = commentsOf(parts['word/comments.xml'] ?? '');
    expect(comments.map(({ id }) => story.commented.get(id))).toEqual(
      reportOf(state).claims.map(({ quote }) => quote),
    );
  });

  it('tracks any correction, however claims overlap', async () => {
    const words = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier', 'vijf', '26', 'procent'), {
      minLength: 1,
      maxLength: 5,
    });
    const spans = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 4 }), words), {
      minLength: 1,
      maxLength: 4,
    });
    const text = 'De uitvoer daalde in juni met 62 procent, zegt het ministerie nu.';
    const tokens = [...text.matchAll(/\S+/g)];
    await fc.assert(
      fc.asyncProperty(spans, async (found) => {
        const claims = found.map(([from, count, correction]) => {
          const start = tokens[from % tokens.length]?.index ?? 0;
          const last = tokens[Math.min(tokens.length - 1, (from % tokens.length) + count - 1)];
          const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
          return {
            quote: text.slice(start, end),
            start,
            end,
            verdict: 'refuted' as const,
            correction: correction.join(' '),
          };
        });
        const state = stateFrom({ blocks: [text], claims });
        const { claims: listed } = reportOf(state);
        let expected = '';
        let at = 0;
        for (const claim of listed) {
          if (claim.start < at) continue;
          expected += text.slice(at, claim.start) + (claim.correction ?? '');
          at = claim.end;
        }
        expected += text.slice(at);
        const story = await bodyOf(state, { trackChanges: true });
        expect(articleIn(story.rejected, state)).toEqual([text]);
        expect(story.accepted).toContain(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('lets second readers answer', async () => {
    const state = harbourState();
    const [claim] = state.claims;
    if (claim === undefined) throw new Error('no claim');
    const review = {
      id: fixedId(7001),
      claimId: claim.id,
      checkerId: fixedId(101),
      agrees: false,
      verdict: 'refuted' as const,
      reason: 'De aannemer zegt van niet.',
      ofVerdict: claim.verdict,
      ofSaid: claim.said,
      ofVerdictAt: claim.verdictAt,
      resolvedBy: null,
      resolvedAt: null,
      resolution: null,
      createdAt: '2024-09-18T11:30:00.000Z',
      removed: false,
    };
    const parts = await partsOf({ ...state, reviews: [review] }, { language: 'en' });
    const comments = commentsOf(parts['word/comments.xml'] ?? '');
    expect(comments[1]).toMatchObject({
      author: 'Bram Ruardi',
      initials: 'BR',
      date: '2024-09-18T11:30:00.000Z',
    });
    expect(comments[1]?.text).toContain('should be refuted\nDe aannemer zegt van niet.\nNot settled.');
    expect(parts['word/commentsExtended.xml']).toContain('w15:paraIdParent');
    const story = storyOf(parts['word/document.xml'] ?? '');
    expect(story.commented.get('1')).toBe(claim.quote);
  });

  it('holds nothing of a protected source in any of its files, and links to http and https alone', async () => {
    const hidden = await partsOf(harbourState());
    for (const [name, text] of Object.entries(hidden)) {
      const said = text.replace(/<[^>]*>/g, '');
      for (const words of protectedWords) {
        expect(text, name).not.toContain(words);
        expect(said, name).not.toContain(words);
      }
    }
    const full = Object.values(await partsOf(harbourState(), { nameProtected: true }))
      .join('')
      .replace(/<[^>]*>/g, '');
    for (const words of protectedWords.filter((secret) => !secret.includes('dossier')))
      expect(full).toContain(words);
    const links = Object.entries(hidden).flatMap(([name, text]) =>
      name.endsWith('.rels')
        ? [...text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, to]) => to)
        : [],
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
  });

  it('names nobody where nobody is to be named', async () => {
    const all = Object.values(await partsOf(harbourState(), { checkers: 'none', trackChanges: true })).join(
      '',
    );
    expect(all).not.toMatch(/Sanne|Ottens|Ruardi/);
    const initials = Object.values(
      await partsOf(harbourState(), { checkers: 'initials', trackChanges: true }),
    ).join('');
    expect(initials).not.toMatch(/Sanne|Ottens|Ruardi/);
    expect(initials).toContain('w:author="SO"');
  });

  it('stays a document whatever anybody wrote', async () => {
    const words = '</w:t><w:x> & \u0000\u0007\ufffe\ud800 "q" \r\n regel\ttab';
    const state = stateFrom({
      details: { title: words, byline: words, outlet: words },
      blocks: ['Een zin hier.'],
      checkers: [[words, 'x<']],
      claims: [
        {
          quote: 'Een zin',
          speaker: words,
          note: words,
          tried: words,
          verdict: 'unverifiable',
          evidence: [{ title: words, quotation: words, link: 'javascript:alert(1)' }],
        },
      ],
    });
    const parts = await partsOf(state);
    expect(storyOf(parts['word/document.xml'] ?? '').accepted.join('\n')).toContain('</w:t><w:x> & ');
    expect(Object.values(parts).join('')).not.toMatch(/Target="javascript/);
  });

  it('leaves the article and its comments out where the text is not asked for', async () => {
    const parts = await partsOf(harbourState(), { fullText: false });
    expect(commentsOf(parts['word/comments.xml'] ?? '')).toEqual([]);
    expect(storyOf(parts['word/document.xml'] ?? '').accepted.join('\n')).not.toContain(
      'Aan boord van de Aldebaran werd',
    );
  });

  it('is A4 or Letter', async () => {
    expect((await partsOf(harbourState()))['word/document.xml']).toMatch(
      /w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/,
    );
    expect((await partsOf(harbourState(), { paper: 'letter' }))['word/document.xml']).toMatch(
      /w:pgSz[^>]*w:w="12240"[^>]*w:h="15840"/,
    );
  });
});

describe('the pages of a Word document', () => {
  const elements = (xml: string, name: string): string[] =>
    xml.match(new RegExp(`<${name}[ >].*?</${name}>`, 'gs')) ?? [];

  it('keep rows whole, tables with what leads to them, and short tables together', async () => {
    const xml = (await partsOf(harbourState(), { language: 'en' }))['word/document.xml'] ?? '';
    const rows = elements(xml, 'w:tr');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    const [before = ''] = xml.split(/<w:tbl>(?=(?:(?!<\/w:tbl>).)*Sanne Ottens \(SO\))/s);
    expect(elements(before, 'w:p').at(-1)).toContain('<w:keepNext/>');
    const sessions = elements(xml, 'w:tbl').find((table) => table.includes('Sanne Ottens (SO)')) ?? '';
    const kept = elements(sessions, 'w:tr').map((row) => row.includes('<w:keepNext/>'));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept).toEqual([...kept.slice(1).map(() => true), false]);
  });

  it('let a claim with pictures go on on the next page, each picture whole and with its claim’s number', async () => {
    const files = ['quay.png', 'bridge.png'].map((name) => ({
      ...{ name, size: 2_345_000, mediaType: 'image/png', hash: sha256(name) },
    }));
    const quote = 'The quay is open';
    const claim: ClaimSpec = { quote, verdict: 'verified', evidence: [{ attachments: files }] };
    const model = reportOf(stateFrom({ blocks: ['The quay is open.'], claims: [claim] }), { language: 'en' });
    for (const file of model.claims.flatMap(({ evidence }) => evidence).flatMap((one) => one.attachments))
      file.picture = { base64: 'AAAA', width: 600, height: 900 };
    const xml = docxParts(await renderDocx(model))['word/document.xml'] ?? '';
    const row = elements(xml, 'w:tr').find((one) => one.includes('<w:drawing>')) ?? '';
    expect(row).not.toContain('<w:cantSplit/>');
    const paragraphs = elements(row, 'w:p');
    const drawn = paragraphs.flatMap((one, index) => (one.includes('<w:drawing>') ? [index] : []));
    expect(drawn).toHaveLength(2);
    for (const [nth, index] of drawn.entries()) {
      // Cells are not kept with what follows where their row breaks, so the name is a line of the same paragraph.
      expect(paragraphs[index]).toContain('<w:keepLines/>');
      expect(wordsOf(paragraphs[index] ?? '')).toBe(`Claim 1 · ${files[nth]?.name ?? ''}`);
    }
    const pages = wordsOf(renderHtml(model, []));
    expect(pages).toContain('Claim 1 · File: quay.png · 2.3 MB');
  });

  it.each(['en', 'nl'] as const)(
    'are as wide as the page at most, and no column is narrower than its words: %s',
    async (language) => {
      const state = harbourState();
      // A second reader who found something else unseen: the table with the most columns of verdicts.
      const claim = state.claims.find(({ verdict, verdictBy }) => verdict === 'unverifiable' && verdictBy);
      if (claim === undefined) throw new Error('no unverifiable claim');
      state.reviews.push({
        id: fixedId(9000),
        claimId: claim.id,
        checkerId: fixedId(claim.verdictBy === fixedId(100) ? 101 : 100),
        agrees: false,
        verdict: 'verified',
        reason: '',
        said: null,
        independent: true,
        ofVerdict: claim.verdict,
        ofSaid: claim.said,
        ofVerdictAt: claim.verdictAt,
        ofBy: claim.verdictBy,
        resolvedBy: null,
        resolvedAt: null,
        resolution: null,
        createdAt: '2024-09-18T10:00:00.000Z',
        removed: false,
      });
      const { 'word/document.xml': xml = '' } = await partsOf(state, { language });
      const tables = elements(xml, 'w:tbl');
      expect(tables.length).toBeGreaterThan(5);
      expect(tables.some((table) => table.includes('>BR<'))).toBe(true);
      for (const table of tables) {
        const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9040);
        for (const row of elements(table, 'w:tr')) {
          // Letters of 9 points are half as wide at least, fine ones of 7.5 too; bold ones of 8.5 are wider than that.
          const isHead = row.includes('w:val="CellHead"');
          const margin = isHead ? 140 : 0;
          const letter = isHead ? 110 : table.includes('w:val="Fine"') ? 75 : 90;
          elements(row, 'w:tc').forEach((cell, index) => {
            const words = cell
              .replaceAll('</w:p>', ' ')
              .replace(/<[^>]+>/g, '')
              .split(/\s+/);
            const longest = Math.max(...words.map(({ length }) => length));
            if (longest < 30)
              expect(widths[index], words.join(' ')).toBeGreaterThan(longest * letter + margin);
          });
        }
      }
    },
  );

  it('have the hashes small, at the end', async () => {
    const xml = (await partsOf(harbourState(), { language: 'en' }))['word/document.xml'] ?? '';
    const [before = '', fine = ''] = xml.split('The text that was checked');
    expect(before).not.toMatch(/SHA-256|[0-9a-f]{64}/);
    const hashes = elements(fine, 'w:p').filter((words) => /[0-9a-f]{64}/.test(words));
    expect(hashes.length).toBeGreaterThan(2);
    for (const words of hashes) {
      expect(words).toContain('<w:pStyle w:val="Fine"/>');
      expect(words).toContain('w:ascii="Courier New"');
    }
  });

  it('give the hashes of files room for half of each in a line', async () => {
    const file = { name: 'notulen.pdf', size: 1, mediaType: 'application/pdf', hash: sha256('notulen') };
    const claims: ClaimSpec[] = [{ quote: 'Een zin', evidence: [{ attachments: [file] }] }];
    const { 'word/document.xml': xml = '' } = await partsOf(stateFrom({ blocks: ['Een zin hier.'], claims }));
    const last = elements(xml, 'w:tbl').at(-1) ?? '';
    expect(last).toContain(file.hash);
    const widths = [...last.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // A letter of Courier is three fifths of its size wide: 90 of 7.5 points. The cell has a margin of 140.
    const letters = Math.floor(((widths.at(-1) ?? 0) - 140) / 90);
    expect(letters).toBe(32);
  });

  it('break tables between rows where these are high, and high rows alone within', async () => {
    const texts = (length: number, count: number): string[] =>
      Array.from({ length: count }, (_unused, at) =>
        `Zin ${String(at)} `.padEnd(length, 'over de haven ').trim(),
      );
    const rowsOf = async (sentences: readonly string[]): Promise<string[]> => {
      const words = (text: string): Inline[] => [{ text }];
      const made = table(
        ['Nr.', 'Zin'],
        sentences.map((one, at) => [words(String(at)), words(one)]),
        {
          articleLanguage: 'nl',
        },
      );
      const packed = await Packer.toBuffer(new Document({ sections: [{ children: [made] }] }));
      return elements(docxParts(packed)['word/document.xml'] ?? '', 'w:tr').slice(1);
    };
    const kept = (rows: readonly string[]): boolean[] => rows.map((row) => row.includes('<w:keepNext/>'));
    const whole = (rows: readonly string[]): boolean[] => rows.map((row) => row.includes('<w:cantSplit/>'));
    const low = await rowsOf(texts(40, 4));
    expect(kept(low)).toEqual([true, true, true, false]);
    // Six rows of six lines would be half a page.
    const high = await rowsOf(texts(500, 6));
    expect(kept(high)).toEqual([false, false, false, false, false, false]);
    expect(whole(high)).not.toContain(false);
    const long = await rowsOf(texts(40, 30));
    expect(kept(long).flatMap((is, at) => (is ? [at] : []))).toEqual([0, 28]);
    expect(whole(await rowsOf(['Kort.', ...texts(9000, 1)]))).toEqual([true, false]);
  });

  it.each([
    ['ja', '火曜日に31人が港を離れた。', 'w:eastAsia="ja"'],
    ['zh-Hant', '週二有31人離開港口。', 'w:eastAsia="zh-Hant"'],
    ['ar', 'غادر 31 شخصًا الميناء يوم الثلاثاء.', 'w:bidi="ar"'],
    ['he', '31 בני אדם עזבו את הנמל.', 'w:bidi="he"'],
  ])(
    'say the language of %s where Word looks for it, with a font that has it',
    async (language, words, said) => {
      const state = stateFrom({ details: { language }, blocks: [words], claims: [{ quote: words }] });
      const parts = await partsOf(state);
      const xml = parts['word/document.xml'] ?? '';
      for (const run of elements(xml, 'w:r').filter((one) => one.includes(words)))
        expect(run).toContain(said);
      expect(elements(xml, 'w:r').filter((one) => one.includes(words)).length).toBeGreaterThan(1);
      expect(parts['word/styles.xml']).not.toContain('w:cs="Georgia"');
      const isEastAsian = said.startsWith('w:eastAsia');
      expect(parts['word/styles.xml']?.includes('w:eastAsia="Georgia"')).toBe(!isEastAsian);
    },
  );
});
