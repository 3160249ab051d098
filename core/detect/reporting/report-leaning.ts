import type { ClaimPack } from '../../language/parts/claims.ts';
import { type Report, report, aside } from './report-shape.ts';
import { isSomeone, namesSomeone, speakerAt } from './speaker.ts';
import type { Classes, Unit } from '../figures/unit.ts';

/** Reuters, citing two officials; The Morning Ledger, dat zich baseert op bronnen: whose words a report hands on. */
export function leaningOn(unit: Unit, classes: Classes, pack: ClaimPack, outer: readonly Report[]): Report[] {
  for (const mark of unit.reports) {
    if (mark.cls !== 'citing' || unit.quoted[mark.from] === true) continue;
    const source = speakerAt(unit, classes, mark.to, unit.tokens.length, false);
    if (source === null) continue;
    if (!namesSomeone(unit, classes, source, pack.nounCapitals) && !isSomeone(unit, classes, source))
      continue;
    const inner = report(unit, classes, source, mark, aside(unit, mark.from, source.to), 'according');
    const [passedOn] = outer;
    return [passedOn === undefined ? inner : { ...inner, content: passedOn.content }];
  }
  return [];
}
