import type { ClaimPack } from './languages/pack.ts';
import type { Report, Finder } from './report-shape.ts';
import { accordingTo, thus } from './report-according.ts';
import { colons, impersonal, ledByColon, bareQuotations } from './report-quoted.ts';
import { sayings } from './report-saying.ts';
import type { Unit } from './unit.ts';

/** Returns the reports that a sentence's own words show, outermost first. */
export function reportsIn(unit: Unit, pack: ClaimPack): Report[] {
  const { classes } = unit;
  const finders: Finder[] = [accordingTo, thus, sayings, impersonal, colons, ledByColon, bareQuotations];
  const found: Report[] = [];
  for (const find of finders) {
    if (
      found.length > 0 &&
      (find === impersonal || find === colons || find === ledByColon || find === bareQuotations)
    )
      break;
    for (const one of find(unit, classes, pack))
      if (
        !found.some(
          ({ cue }) => cue !== null && one.cue !== null && cue.start < one.cue.end && cue.end > one.cue.start,
        )
      )
        found.push(one);
  }
  return found;
}
