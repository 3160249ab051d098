import { verdicts, type Verdict } from '../../model/claim/verdict.ts';
import { verdictClass } from '../forms/html/writing.ts';
import type { Hash } from '../model/seal.ts';
import { calculationFindings, calculationsIn } from './calculations.ts';
import { findingOf, type Checked, type ExpectedFile, type Finding, sealFinding } from './finding.ts';
import { sourceFindings } from './sources.ts';
import { claimPieces, evidenceCount, plain, quoteIn } from './reported-html.ts';

/**
 * Checks an HTML report by what a reader sees in it: its seal, the hash of the article that it shows, that the words of
 * every claim stand in it, that the figures are those of the claims.
 */
export function verifyHtml(file: string, hash: Hash): Checked {
  const said = factsOf(file);
  if (said === null)
    return {
      findings: [{ result: 'differs', key: 'verify.notAReport' }],
      files: [],
      sourceHash: null,
      history: null,
    };
  const claims = claimsIn(file);
  const findings = [
    sealFinding(file, hash),
    ...twiceFindings(file, claims),
    ...textFindings(file, said.text, claims, hash),
    ...countFindings(file, claims),
    ...sourceFindings(sourcesIn(file), evidenceIn(file), countsAll(file, claims)),
    ...calculationFindings(claimPieces(file).flatMap(({ number, piece }) => calculationsIn(number, piece))),
  ];
  return { findings, files: filesIn(file), sourceHash: said.source, history: said.history };
}

/** The data for programs on the section about the checked text. */
function factsOf(file: string): { text: string; source: string | null; history: Checked['history'] } | null {
  const [, facts] = /<section class="provenance" ([^>]*)>/.exec(file) ?? [];
  const value = (name: string): string | null =>
    new RegExp(`data-${name}="([^"]*)"`).exec(facts ?? '')?.[1] ?? null;
  const text = value('text');
  const article = value('article');
  const entries = value('entries');
  if (text === null) return null;
  return {
    text,
    source: value('source'),
    history:
      article === null
        ? null
        : {
            articleId: article,
            length: entries === null ? null : Number(entries),
            lastHash: value('history'),
            keyed: value('keyed'),
          },
  };
}

/** The beginnings of elements that a page has at most once, and that no template can contain. */
const ONCE = [
  '<body',
  '<style',
  '<script',
  '<section class="provenance"',
  '<div class="blocks" data-tail',
  '<ul class="figures">',
];

/** A browser shows both copies of a repeated element, but this code reads only the first, so repetition is a finding. */
function twiceFindings(file: string, claims: readonly SeenClaim[]): Finding[] {
  const twice = ONCE.filter((part) => file.indexOf(part) !== file.lastIndexOf(part));
  const seen = new Set<number>();
  const again = new Set<string>();
  for (const { number } of claims) {
    if (seen.has(number)) again.add(`c${number}`);
    seen.add(number);
  }
  const parts = [...twice, ...again];
  return parts.length === 0
    ? []
    : [{ result: 'differs', key: 'verify.partsTwice', values: { parts: parts.join(', ') } }];
}

interface SeenClaim {
  number: number;
  quote: string;
  so: Verdict | null;
}

function claimsIn(file: string): SeenClaim[] {
  return claimPieces(file).map(({ number, piece }) => {
    const ticks = [...piece.matchAll(/<p class="tick (\w)">/g)].map(([, name]) => name);
    const so = verdicts.find((verdict) => verdictClass[verdict] === ticks.at(-1));
    return { number, quote: quoteIn(piece), so: so ?? null };
  });
}

function textFindings(file: string, expected: string, claims: readonly SeenClaim[], hash: Hash): Finding[] {
  const [, blocks] = /<div class="blocks" data-tail="[\d ]*">(.*?)<\/section>/s.exec(file) ?? [];
  if (blocks === undefined) return [{ result: 'untold', key: 'verify.noText' }];
  const tail = /<div class="blocks" data-tail="([\d ]*)">/.exec(file)?.[1] ?? '';
  const text =
    [...blocks.matchAll(/<(h3|div) class="b [^>]*data-gap="([\d ]*)"[^>]*>(.*?)<\/\1>/gs)]
      .map(([, , gap = '', words = '']) => space(gap) + plain(words.replace(/<sup.*?<\/sup>/gs, '')))
      .join('') + space(tail);
  // Characters that HTML cannot hold were replaced when the page was written, so the hash of such a text always differs.
  if (text.includes('\uFFFD')) return [{ result: 'untold', key: 'verify.textReplaced' }];
  const missing = claims.filter(({ quote }) => quote === '' || !text.includes(quote));
  return [
    findingOf(hash(text) === expected, 'verify.text', 'verify.textDiffers'),
    findingOf(missing.length === 0, 'verify.quotes', 'verify.quotesDiffer', {
      n: missing.length === 0 ? claims.length : missing.length,
      numbers: missing.map(({ number }) => number).join(', '),
    }),
  ];
}

/** The figures at the head of the page, in the order of the verdicts. */
function figuresIn(file: string): (string | null)[] {
  const [figures] = /<ul class="figures">.*?<\/ul>/s.exec(file) ?? [''];
  return verdicts.map(
    (verdict) => new RegExp(`<li class="${verdictClass[verdict]}"><b>(\\d+)</b>`).exec(figures)?.[1] ?? null,
  );
}

/** True if the page lists as many claims as it counts. */
function countsAll(file: string, claims: readonly SeenClaim[]): boolean {
  return claims.length >= figuresIn(file).reduce((sum, figure) => sum + Number(figure ?? 0), 0);
}

function countFindings(file: string, claims: readonly SeenClaim[]): Finding[] {
  const counted = figuresIn(file);
  if (!countsAll(file, claims)) return [{ result: 'untold', key: 'verify.notAllListed' }];
  const isSo = verdicts.every(
    (verdict, index) => claims.filter(({ so }) => so === verdict).length === Number(counted[index]),
  );
  return [findingOf(isSo, 'verify.counts', 'verify.countsDiffer')];
}

/** The page shows which claims a source has, but not which file is in which piece of evidence. */
function sourcesIn(file: string): { claims: number[]; hashes: string[] }[] {
  return [...file.matchAll(/<tr data-claims="([\d ]*)">/g)].map(([, numbers = '']) => ({
    claims: numbers === '' ? [] : numbers.split(' ').map(Number),
    hashes: [],
  }));
}

function evidenceIn(file: string): Map<number, null[]> {
  return new Map(
    claimPieces(file).map(({ number, piece }) => [
      number,
      Array.from({ length: evidenceCount(piece) }, () => null),
    ]),
  );
}

function filesIn(file: string): ExpectedFile[] {
  return [...file.matchAll(/<tr data-file="([^"]*)" data-sha256="([0-9a-f]{64})">/g)].map(
    ([, name = '', hash = '']) => ({
      name: plain(name),
      hash,
    }),
  );
}

/** White space by its code points, so that no reader, editor or mail changes it. */
function space(points: string): string {
  return points === '' ? '' : String.fromCodePoint(...points.split(' ').map(Number));
}
