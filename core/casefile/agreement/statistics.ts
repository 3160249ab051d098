/** A share and the interval in which it is likely to lie, each from 0 to 1. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/** The standard normal quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * Returns a share with its 95 % score interval, or null for a share of nothing. Unlike the plain one it stays within 0 and 1
 * and is of use for few claims. [Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; Newcombe, Stat. Med. 17 (1998), method 3]
 */
export function wilsonShare(count: number, of: number): Share | null {
  if (of === 0) return null;
  const share = count / of;
  const spread = Z * Math.sqrt(share * (1 - share) * of + (Z * Z) / 4);
  const middle = count + (Z * Z) / 2;
  const whole = of + Z * Z;
  // At either end the bound is exact; rounding must not push it past.
  return {
    share,
    low: count === 0 ? 0 : (middle - spread) / whole,
    high: count === of ? 1 : (middle + spread) / whole,
  };
}

/**
 * Returns Cohen's kappa of a square table: row what the first found, column what the second found, cell how often.
 * κ = (pₒ − pₑ) / (1 − pₑ), where pₒ is the share on the diagonal and pₑ the share that would lie there by chance, the sum over
 * the categories of the product of both margins. 1: always alike; 0: no more than by chance; below 0: less. Null where it says
 * nothing: for an empty table, and where both put everything into one and the same category (pₑ = 1, 0 / 0).
 * [Cohen, Educ. Psychol. Meas. 20 (1960) 37-46]
 */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const rows = table.map(sum);
  const all = sum(rows);
  if (all === 0) return null;
  const columns = table.map((_row, at) => sum(table.map((row) => row[at] ?? 0)));
  const alike = sum(table.map((row, at) => row[at] ?? 0));
  // In whole numbers, so that a chance of exactly one is told from one nearly so.
  const byChance = sum(rows.map((row, at) => row * (columns[at] ?? 0)));
  if (byChance === all * all) return null;
  return (alike * all - byChance) / (all * all - byChance);
}
