// The words of all languages come with it, so that it is loaded when the first calculation is opened.
export { claimFigures, compareWithFigure } from '../../../../../core/calculation/compare.ts';
export { workOut } from '../../../../../core/calculation/work-out.ts';
export { sheetsOf } from '../../../../../core/calculation/table-cells.ts';
export { offersFromTables } from '../../../../../core/calculation/table-offers.ts';
