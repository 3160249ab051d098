import type { VerdictCounts } from '../../contract/index.ts';
import type { KnownSpeakers } from '../../speakers/known-speakers.ts';
import type { ReportClaim, ReportSpeaker } from './model.ts';

/**
 * Counts the claims of each speaker, whatever the names that they call him by: the most claims first, then by name, the
 * article itself last.
 */
export function speakersOf(claims: readonly ReportClaim[], known: KnownSpeakers): ReportSpeaker[] {
  const found = new Map<string | null, ReportSpeaker>();
  for (const { attribution, so, said } of claims) {
    const who = attribution === null ? null : known.get(attribution.speaker);
    const name = who?.name ?? attribution?.speaker ?? null;
    const entry = found.get(name) ?? {
      speaker: name,
      others: [...(who?.others ?? [])],
      claims: 0,
      verdicts: none(),
      said: none(),
    };
    found.set(name, entry);
    entry.claims++;
    entry.verdicts[so.verdict]++;
    if (said !== null) entry.said[said.verdict]++;
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.claims - a.claims ||
      ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1),
  );
}

function none(): VerdictCounts {
  return { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0 };
}
