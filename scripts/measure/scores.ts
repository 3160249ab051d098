/** A scored line, and whether people thought it worth a check: the basis of F1 and similar figures. */
interface Judged {
  readonly worthy: boolean;
}

export interface Scored extends Judged {
  readonly score: number;
}

/** F1 of the lines that `picks` picks. */
export function f1<T extends Judged>(lines: readonly T[], picks: (line: T) => boolean): number {
  const right = lines.filter((line) => line.worthy && picks(line)).length;
  const picked = lines.filter(picks).length;
  const wanted = lines.filter(({ worthy }) => worthy).length;
  return right === 0 ? 0 : (2 * right) / (picked + wanted);
}

/** The mean of the precision at each right one, best score first. */
export function averagePrecision(lines: readonly Scored[]): number {
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

/** The best F1 that any threshold reaches, and at which: how far the order of the scores could carry. */
export function bestF1(lines: readonly Scored[]): { f1: number; at: number } {
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
