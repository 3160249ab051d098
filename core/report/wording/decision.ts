import type { ReportClaim, ReportTick } from '../model/model.ts';
import type { Telling } from './telling.ts';

/** Who decided and when, apart for each tick where they differ; empty strings for what nobody decided. */
export interface Decision {
  said: string;
  so: string;
}

/** Returns who decided and when: in `so` alone where both ticks were set by one person in one minute. */
export function decisionOf({ so, said }: ReportClaim, telling: Telling): Decision {
  const soBy = decided(so, telling);
  const saidBy = said === null ? '' : decided(said, telling);
  if (soBy === '' || saidBy === '' || soBy === saidBy) return { said: '', so: soBy || saidBy };
  return { said: saidBy, so: soBy };
}

function decided({ by, at }: ReportTick, { initials, dates }: Telling): string {
  const parts = [initials(by) ?? '', at === null ? '' : dates.moment(at)];
  return parts.filter((part) => part !== '').join(', ');
}
