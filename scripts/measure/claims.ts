import { existsSync } from 'node:fs';
import path from 'node:path';
import { scoreLine } from '../../core/claims/score-line.ts';
import { readDebates, readTabbed, type Labelled } from './checkworthy-data.ts';

/** The sets, with what F1 a naive Bayes classifier reached on a sibling split, where it is known. */
const sets = [
  { name: 'claimbuster-groundtruth.csv', language: 'en', bayes: 0.76 },
  { name: 'ct24-english-dev-test.tsv', language: 'en', bayes: null },
  { name: 'ct24-dutch-train.tsv', language: 'nl', bayes: 0.58 },
  { name: 'ct22-dutch-1b-train.tsv', language: 'nl', bayes: null },
  { name: 'ct22-dutch-1b-dev.tsv', language: 'nl', bayes: null },
  { name: 'ct24-spanish-dev.tsv', language: 'es', bayes: 0.32 },
] as const;

interface Scored extends Labelled {
  readonly score: number;
}

/** F1 of the sentences that `picks` picks. */
function f1<T extends Labelled>(lines: readonly T[], picks: (line: T) => boolean): number {
  const right = lines.filter((line) => line.worthy && picks(line)).length;
  const picked = lines.filter(picks).length;
  const wanted = lines.filter(({ worthy }) => worthy).length;
  return right === 0 ? 0 : (2 * right) / (picked + wanted);
}

/** The mean of the precision at each right one, best score first. */
function averagePrecision(lines: readonly Scored[]): number {
  const ordered = [...lines].sort((a, b) => b.score - a.score);
  let right = 0;
  let sum = 0;
  for (const [at, { worthy }] of ordered.entries())
    if (worthy) {
      right += 1;
      sum += right / (at + 1);
    }
  return right === 0 ? 0 : sum / right;
}

/** The best F1 that any threshold reaches: how far the order of the scores could carry. */
function bestF1(lines: readonly Scored[]): { f1: number; at: number } {
  const ordered = [...lines].sort((a, b) => b.score - a.score);
  const wanted = lines.filter(({ worthy }) => worthy).length;
  let best = { f1: 0, at: 1 };
  let right = 0;
  for (const [at, { worthy, score }] of ordered.entries()) {
    if (worthy) right += 1;
    const value = (2 * right) / (at + 1 + wanted);
    if (value > best.f1) best = { f1: value, at: score };
  }
  return best;
}

/** Measures the score of single sentences against people's labels, with the trivial floors beside it. */
export async function measureClaims(folder: string): Promise<{ figures: object; table: string }> {
  const rows = ['set                             n  F1 >=.5    AP  best F1 (at)   has digit  all  Bayes'];
  const figures: Record<string, object> = {};
  for (const { name, language, bayes } of sets) {
    if (!existsSync(path.join(folder, name))) {
      rows.push(`${name}: not there`);
      continue;
    }
    const read = name.endsWith('.csv') ? readDebates : readTabbed;
    const lines = (await read(folder, name)).map((line) => ({
      ...line,
      score: scoreLine(line.text, language),
    }));
    const best = bestF1(lines);
    const row = {
      sentences: lines.length,
      f1: f1(lines, ({ score }) => score >= 0.5),
      averagePrecision: averagePrecision(lines),
      best,
      hasDigit: f1(lines, ({ text }) => /\d/.test(text.replace(/https?:\S+/g, ''))),
      all: f1(lines, () => true),
      bayes,
    };
    figures[name] = row;
    rows.push(
      `${name.padEnd(28)} ${String(row.sentences).padStart(5)}  ${row.f1.toFixed(3)}   ${row.averagePrecision.toFixed(3)}  ${best.f1.toFixed(3)} (${best.at.toFixed(2)})  ${row.hasDigit.toFixed(3)}      ${row.all.toFixed(3)}  ${bayes ?? '-'}`,
    );
  }
  return { figures, table: rows.join('\n') };
}
