import type { CalculationInput } from '../model/calculation.ts';
import type { ClaimFigure } from './compare.ts';
import { offerCalculations, type OfferedCalculation } from './offers.ts';
import { cellInput, type Sheet, type TableCell } from './table-cells.ts';

/** The sheets of a file. */
export interface FileSheets {
  readonly hash: string;
  readonly sheets: readonly Sheet[];
}

/** A calculation of cells of a file that gives a figure of the claim. */
export interface TableOffer extends OfferedCalculation {
  readonly hash: string;
  readonly figure: ClaimFigure;
  readonly inputs: readonly CalculationInput[];
  /** What the headings of the cells say, each once. */
  readonly labels: readonly string[];
}

/** So many are shown. */
const MOST_SHOWN = 5;

/** Returns the calculations of tables that give one of a claim's figures: the ones whose headings the claim speaks of first. */
export function offersFromTables(
  files: readonly FileSheets[],
  figures: readonly ClaimFigure[],
  quote: string,
): TableOffer[] {
  const offers = files.flatMap(({ hash, sheets }) =>
    sheets.flatMap((cells) =>
      figures.flatMap((figure) =>
        offerCalculations(cells, figure, quote).map((offer): TableOffer => {
          const own = cellsIn(offer, cells);
          const inputs = own.map((cell) => cellInput(cell, hash));
          return { ...offer, hash, figure, inputs, labels: [...new Set(own.map(({ label }) => label))] };
        }),
      ),
    ),
  );
  return offers.toSorted((one, other) => other.shared - one.shared).slice(0, MOST_SHOWN);
}

function cellsIn({ cells: names }: OfferedCalculation, cells: Sheet): TableCell[] {
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  return names.flatMap((name) => byName.get(name) ?? []);
}
