import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleState } from '../../../core/contract/index.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { script } from '../../../core/report/forms/html/script.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { tokens, type Tag } from '../../helpers/html-tokens.ts';
import { reportOf } from '../../helpers/report.ts';
import { fixedId } from '../../helpers/report-state.ts';

/** Any code point, halves of pairs included. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><base href=//evil.example>',
    '<!--',
    ']]>',
    '&lt;b&gt;&#x3c;script&#x3e;',
    'javascript:alert(1)',
    '\\";}@import url(//evil.example)',
    '\u0000\u0008\u001b[31m',
    '\u202e<\u2066>',
    '\ud800',
    '█████<b>█████',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
);

/** A state in which every text that a person or a page could have written is the given one. */
function filledWith(words: string): ArticleState {
  const state = harbourState();
  const text = state.version.text;
  const spot = text.slice(0, words.length);
  return {
    ...state,
    article: { ...state.article, title: words, byline: words, outlet: words, published: words, url: words },
    reviews: state.claims.slice(0, 2).map(({ id, verdict, said, verdictAt }, index) => ({
      id: fixedId(7000 + index),
      claimId: id,
      checkerId: fixedId(100),
      agrees: false,
      verdict: 'refuted',
      reason: words,
      ofVerdict: verdict,
      ofSaid: said,
      ofVerdictAt: verdictAt,
      resolvedBy: fixedId(100),
      resolvedAt: '2024-09-18T11:40:00.000Z',
      resolution: words,
      createdAt: '2024-09-18T11:40:00.000Z',
      removed: false,
    })),
    version: { ...state.version, text: words + text.slice(spot.length), sourceName: words },
    checkers: state.checkers.map((checker) => ({ ...checker, name: words, initials: words })),
    claims: state.claims.map((claim, index) => ({
      ...claim,
      status: index === 5 ? 'suggested' : 'kept',
      quote: words,
      attribution: { speaker: words, speakerSpan: null, cue: words, cueSpan: null, via: [words] },
      hedge: words,
      tried: words,
      wouldSettle: words,
      correction: words,
      note: words,
    })),
    evidence: state.evidence.map((entry) => ({
      ...entry,
      title: words,
      link: words,
      quotation: words,
      lookedAt: words,
      contact: words,
      note: words,
      attachments: entry.attachments.map((file) => ({ ...file, name: words, mediaType: words })),
    })),
  };
}

const allowed: Record<string, string[]> = {
  a: ['href', 'rel', 'aria-label'],
  abbr: ['title'],
  article: ['class', 'id', 'data-verdicts'],
  blockquote: ['dir'],
  body: ['class', 'data-own'],
  button: ['type', 'value', 'class', 'aria-pressed'],
  input: ['type', 'aria-label', 'placeholder'],
  output: ['aria-live'],
  circle: ['cx', 'cy', 'r'],
  code: ['class'],
  details: [],
  div: [
    'class',
    'lang',
    'dir',
    'data-kind',
    'data-gap',
    'data-tail',
    'aria-hidden',
    'role',
    'aria-label',
    'hidden',
  ],
  h1: ['lang', 'dir', 'class'],
  h3: ['class', 'lang', 'dir', 'data-gap'],
  html: ['lang'],
  li: ['class', 'lang', 'dir'],
  line: ['x1', 'x2', 'y2', 'stroke-width'],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  p: ['class', 'lang', 'dir'],
  path: ['d', 'stroke-width'],
  pattern: ['id', 'width', 'height', 'patternUnits', 'patternTransform'],
  q: ['lang', 'dir'],
  rect: ['class', 'x', 'width', 'height'],
  section: [
    'class',
    'data-text',
    'data-source',
    'data-article',
    'data-entries',
    'data-history',
    'data-keyed',
  ],
  tr: ['data-file', 'data-sha256'],
  span: ['class', 'lang', 'dir', 'title', 'aria-hidden'],
  b: ['class'],
  sup: ['class', 'id'],
  svg: ['class', 'aria-hidden'],
  td: ['class'],
  th: ['scope', 'class'],
  ul: ['class'],
};
const bare =
  '!doctype bdi br dd defs del dl dt footer h2 head header i ins kbd main script style summary table tbody thead title wbr'.split(
    ' ',
  );

/** What is not ours in a tag, in words. */
function problems({ name, attributes }: Tag): string[] {
  const element = name.replace('/', '');
  if (element === '!doctype') return [];
  const own = allowed[element];
  if (own === undefined) return bare.includes(element) ? Object.keys(attributes) : [`<${name}>`];
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (!own.includes(key)) return [`<${name} ${key}>`];
    if (key !== 'href' || /^#[ct]\d+$/.test(value)) return [];
    const safe = /^https?:\/\/[^\s"']+$/.test(value) && attributes.rel === 'noopener noreferrer';
    return safe ? [] : [`<${name} href="${value}">`];
  });
}

describe('a report of hostile words', () => {
  it('has only our tags and attributes, whatever anybody wrote', () => {
    const options = fc.record({
      nameProtected: fc.boolean(),
      fullText: fc.boolean(),
      language: fc.constantFrom('en' as const, 'nl' as const),
    });
    fc.assert(
      fc.property(
        hostile,
        options,
        fc.constantFrom('file' as const, 'pdf' as const),
        (words, chosen, use) => {
          const { tags, scripts } = tokens(renderHtml(reportOf(filledWith(words), chosen), [], use));
          expect(scripts).toEqual(use === 'file' ? [script] : []);
          expect(tags.flatMap(problems)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has the same style whatever the words, but for the running head, which is a quoted string', () => {
    const plain = tokens(renderHtml(reportOf(filledWith('a')), [])).style;
    const head = /@top-(left|right)\s*\{\s*content:\s*"[^"\\]*(?:\\[0-9a-f]+ [^"\\]*)*"\s*\}/g;
    expect(plain.match(head)).toHaveLength(2);
    fc.assert(
      fc.property(hostile, (words) => {
        const { style } = tokens(renderHtml(reportOf(filledWith(words)), []));
        expect(style.replace(head, '')).toBe(plain.replace(head, ''));
      }),
      { numRuns: 200 },
    );
  });

  it('links to http and https only', () => {
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'smb://host/share',
      'data:text/html,x',
      '//evil.example',
    ]) {
      const { tags } = tokens(renderHtml(reportOf(filledWith(link), { nameProtected: true }), []));
      expect(tags.filter((tag) => tag.name === 'a' && !tag.attributes.href?.startsWith('#'))).toEqual([]);
    }
    const { tags } = tokens(
      renderHtml(reportOf(filledWith('https://ok.example/?a="b"&c=<d>'), { nameProtected: true }), []),
    );
    expect(tags.some((tag) => tag.attributes.href === 'https://ok.example/?a=%22b%22&amp;c=%3Cd%3E')).toBe(
      true,
    );
  });
});
