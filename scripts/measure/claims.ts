import { existsSync } from 'node:fs';
import path from 'node:path';
import { scoreLine } from '../../core/detect/scoring/score-line.ts';
import { readDebates, readTabbed } from './checkworthy-data.ts';
import { averagePrecision, bestF1, f1 } from './scores.ts';

/** The sets, with what F1 a naive Bayes classifier reached on a sibling split, where it is known. */
const sets = [
  { name: 'claimbuster-groundtruth.csv', language: 'en', bayes: 0.76 },
  { name: 'ct24-english-dev-test.tsv', language: 'en', bayes: null },
  { name: 'ct24-dutch-train.tsv', language: 'nl', bayes: 0.58 },
  { name: 'ct22-dutch-1b-train.tsv', language: 'nl', bayes: null },
  { name: 'ct22-dutch-1b-dev.tsv', language: 'nl', bayes: null },
  { name: 'ct24-spanish-dev.tsv', language: 'es', bayes: 0.32 },
] as const;

/**
 * Measures the score of single sentences against people's labels, with the trivial floors beside it. `worst` of each set are
 * shown: those that people thought worth a check with the least scores, and of the others those with the highest.
 */
export async function measureClaims(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
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
    const ordered = [...lines].sort((a, b) => a.score - b.score);
    const missed = ordered.filter(({ worthy, score }) => worthy && score < 0.5).slice(0, worst);
    const surplus = ordered.filter(({ worthy, score }) => !worthy && score >= 0.5);
    for (const { score, text } of [...missed, ...surplus.slice(Math.max(0, surplus.length - worst))])
      rows.push(`  ${score.toFixed(2)} ${text}`);
  }
  return { figures, table: rows.join('\n') };
}
