import type { Span } from '../../model/article/article.ts';
import type { Said } from '../carry.ts';

/** Fewer characters than this after a phrase that says who speaks are the end of its sentence. */
const TAIL = 12;
/** Who speaks, or the verb, so near to a part's beginning opens that part. */
const HEAD = 40;

/**
 * Returns reports with what they say held within the parts of the sentence that they can speak for: 'maar volgens X …'
 * speaks for its own part, not for the one before; 'X said A, but Y denied B' parts them; '…, according to X' at the end
 * speaks for all. `parts` are spans in order.
 */
export function scopedTo(parts: readonly Span[], said: readonly Said[]): Said[] {
  if (parts.length < 2) return [...said];
  const places = said.map(({ cue, carried }) => (carried || cue === null ? 0 : placeOf(parts, cue.start)));
  return said.map((report, index) => {
    const place = places[index] ?? 0;
    const first = startsAt(parts, report, place);
    const next = places.findIndex(
      (other, at) => at !== index && other > place && opens(parts[other], said[at]),
    );
    const limit = next < 0 ? Infinity : (parts[places[next] ?? 0]?.start ?? Infinity);
    const content = report.content
      .map(({ start, end }) => ({ start: Math.max(start, first), end: Math.min(end, limit) }))
      .filter(({ start, end }) => end > start);
    return { ...report, content };
  });
}

function placeOf(parts: readonly Span[], at: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= at),
  );
}

/** Where what a report says begins at the earliest: at its part, unless it closes the sentence or follows what is said. */
function startsAt(parts: readonly Span[], { form, cue, speaker, carried }: Said, place: number): number {
  const part = parts[place];
  if (carried || place === 0 || part === undefined || cue === null || form === 'after') return 0;
  const end = Math.max(cue.end, speaker?.end ?? 0);
  const closes = form === 'according' && part.end - end < TAIL && cue.start - part.start > TAIL;
  return closes ? 0 : part.start;
}

/** True where a report's speaker or verb opens a part: it begins anew there. */
function opens(part: Span | undefined, report: Said | undefined): boolean {
  if (part === undefined || report === undefined || report.form === 'after') return false;
  const starts = [report.cue?.start, report.speaker?.start].filter(
    (at) => at !== undefined && at >= part.start,
  );
  return starts.some((at) => at !== undefined && at - part.start < HEAD);
}
