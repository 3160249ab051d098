import { translator, type Translate } from '../../i18n/translate.ts';
import { BAR } from '../../protection/redaction.ts';
import type { Checker } from '../../model/session.ts';
import { Language } from '../../model/settings/settings.ts';
import { UnverifiableReason, verdicts, type Verdict } from '../../model/claim/verdict.ts';
import { dateWriter, type DateWriter } from '../dates.ts';
import { verdictClass } from '../forms/html/writing.ts';
import type { DecisionFit, HistoryTick, HistoryTicks, Reported, ReportedClaim } from './reported.ts';

/** The context for reading a page: its language, the known people, and the time zones in which it may be written. */
interface Reading {
  t: Translate;
  label: string;
  initials: ReadonlyMap<string, string>;
  zones: readonly DateWriter[];
}

/**
 * Returns what a page shows that a library has too, read from what people see: the words of the ticks, who decided and when,
 * and the sentences about each claim. `people` are those whom the library knows; `zones` every zone of time by its IANA
 * name. Null if it is in no known language.
 */
export function reportedInHtml(
  file: string,
  people: readonly Checker[],
  zones: readonly string[],
): Reported | null {
  const language = Language.safeParse(/<html lang="([^"]*)">/.exec(file)?.[1]).data;
  const textHash = /<section class="provenance" data-text="([0-9a-f]{64})"/.exec(file)?.[1];
  if (language === undefined || textHash === undefined) return null;
  const t = translator(language);
  const foot = plain(/<footer>(.*?)<\/footer>/s.exec(file)?.[1] ?? '');
  const writers = zones.map((zone) => dateWriter(language, zone)).filter(({ zone }) => foot.includes(zone));
  const reading: Reading = {
    t,
    label: t('report.protectedSource'),
    initials: new Map(people.map(({ id, initials }) => [id, initials])),
    zones: writers,
  };
  const claims = claimPieces(file).map(({ number, piece }) => claimIn(number, piece, reading));
  const [, head = ''] = /<section class="claims">\s*<h2>(.*?)<\/h2>/s.exec(file) ?? [];
  const lists = (['all', 'decided', 'corrections'] as const).find(
    (one) => plain(head) === t(`report.claims.${one}`),
  );
  return {
    version: { textHash },
    title: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(file)?.[1] ?? ''),
    lists: saysOneSpeaker(file, t) ? null : (lists ?? null),
    claims,
    strangers: (known) => strangersIn(file, known, t),
    notCompared: ['summary', 'sessions', 'evidence', 'notes', 'reviews', 'entries', 'details', 'look'],
  };
}

/** True if the page says above its claims that it is about one speaker. Which claims those are is not compared. */
function saysOneSpeaker(file: string, t: Translate): boolean {
  const gap = '\0';
  const parts = t('report.unlisted.speaker', { listed: gap, all: gap, speaker: gap }).split(gap);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.{1,600}?');
  return new RegExp(pattern).test(plain(file.slice(0, file.indexOf('<section class="claims">'))));
}

function claimIn(number: number, piece: string, reading: Reading): ReportedClaim {
  const { t, label } = reading;
  const words = (html: string): string =>
    plain(html.replaceAll(`<span class="redacted">${label}</span>`, BAR));
  const ticks = [...piece.matchAll(/<p class="tick (\w)">(.*?)<\/p>/gs)].map(([, name = '', inner = '']) =>
    verdictShown(name, inner, t),
  );
  const [, margin = ''] = /<div class="ticks">(.*?)<\/div>/s.exec(piece) ?? [];
  const lines = [...margin.matchAll(/<p>(.*?)<\/p>/gs)].map(([, line = '']) =>
    plain(line.replaceAll('<br>', '\n')),
  );
  const sentence = (key: 'report.shouldRead' | 'report.tried' | 'report.wouldSettle'): string | null => {
    const start = `<p class="reason"><b>${t(key)}</b> `;
    const at = piece.indexOf(start);
    return at === -1 ? null : words(piece.slice(at + start.length, piece.indexOf('</p>', at)));
  };
  const [, says = ''] = /<p class="says">(.*?)<\/p>/s.exec(piece) ?? [];
  const [, speaker] = says.startsWith(`${t('report.says')} `) ? (/<bdi>(.*?)<\/bdi>/s.exec(says) ?? []) : [];
  return {
    number,
    quote: quoteIn(piece),
    so: ticks.at(-1) ?? null,
    said: ticks.length > 1 ? (ticks[0] ?? null) : null,
    decided: (had) => decidedIn(lines, had, reading),
    isReason: (reason) => isReasonIn(lines, reason, t),
    speaker: speaker === undefined ? null : words(speaker),
    correction: sentence('report.shouldRead'),
    tried: sentence('report.tried'),
    wouldSettle: sentence('report.wouldSettle'),
    evidence: evidenceCount(piece),
  };
}

/** The verdict whose word a tick shows; null if the word does not match its sign and colour. */
function verdictShown(name: string, inner: string, t: Translate): Verdict | null {
  const word = plain(/<b>(.*?)<\/b>/s.exec(inner)?.[1] ?? '');
  return (
    verdicts.find((verdict) => verdictClass[verdict] === name && t(`verdict.${verdict}`) === word) ?? null
  );
}

function isReasonIn(lines: readonly string[], reason: string | null, t: Translate): boolean {
  const shown = reasons.filter((one) => lines.includes(t(`reason.${one}`)));
  return reason === null ? shown.length === 0 : shown.length === 1 && shown[0] === reason;
}

const reasons = UnverifiableReason.options;

/** Whether the lines beside a claim say who decided and when, in one of the zones, with initials or without. */
function decidedIn(
  lines: readonly string[],
  ticks: HistoryTicks,
  { t, initials, zones }: Reading,
): DecisionFit {
  const said = (tick: HistoryTick | null, writer: DateWriter, isNamed: boolean): string => {
    if (tick === null) return '';
    const who = isNamed && tick.by !== null ? (initials.get(tick.by) ?? '?') : '';
    return [who, tick.at === null ? '' : writer.moment(tick.at)].filter((part) => part !== '').join(', ');
  };
  const line = (writer: DateWriter, isNamed: boolean): string => {
    const [so, other] = [said(ticks.so, writer, isNamed), said(ticks.said, writer, isNamed)];
    if (so === '' || other === '' || so === other) return so || other;
    return `${t('report.said')}: ${other}\n${t('report.so')}: ${so}`;
  };
  const isUndecided = ticks.so.at === null && (ticks.said?.at ?? null) === null;
  const moments = lines.filter((one) => /\d{4}, \d{2}:\d{2}/.test(one));
  if (isUndecided) return { who: null, when: moments.length === 0 };
  if (zones.length === 0) return { who: null, when: null };
  if (zones.some((writer) => lines.includes(line(writer, true)))) return { who: true, when: true };
  if (zones.some((writer) => lines.includes(line(writer, false)))) return { who: null, when: true };
  // Which of the two it is: the line with every figure of its moments left out has the same people in it.
  const withoutFigures = (text: string): string => text.replace(/[\d:]+/g, '');
  const isWho = zones.some((writer) =>
    lines.some((one) => withoutFigures(one) === withoutFigures(line(writer, true))),
  );
  return { who: isWho, when: !isWho && zones.some((writer) => hasMoments(lines, ticks, writer)) };
}

function hasMoments(lines: readonly string[], { so, said }: HistoryTicks, { moment }: DateWriter): boolean {
  const text = lines.join('\n');
  return [so.at, said?.at ?? null].every((at) => at === null || text.includes(moment(at)));
}

/** The rest of the line that says who checked, after everybody whom the library knows is removed from it. */
function strangersIn(file: string, known: readonly Checker[], t: Translate): string[] | null {
  const [, header = ''] = /<header>(.*?)<\/header>/s.exec(file) ?? [];
  const [, who = ''] = /<p class="about">[^\n]*<\/p>\n<p class="about">(.*?)<\/p>/s.exec(header) ?? [];
  const lines = [...who.matchAll(/<bdi>(.*?)<\/bdi>/gs)].map(([, words = '']) => plain(words));
  if (lines.length === 0) return null;
  const names = known
    .flatMap(({ name, initials }) => [`${name} (${initials})`, initials])
    .sort((a, b) => b.length - a.length);
  const starts = [
    t('report.checkedBy'),
    t('report.secondReader', { n: 1 }),
    t('report.secondReader', { n: 2 }),
  ];
  return lines.flatMap((line) => {
    const start = starts.find((one) => line.startsWith(one)) ?? '';
    let rest = line.slice(start.length);
    for (const name of names) rest = rest.replaceAll(name, '');
    rest = rest
      .replaceAll(` ${t('report.and')} `, ' ')
      .replaceAll(',', ' ')
      .trim();
    return rest === '' ? [] : [rest];
  });
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** Returns the words of a piece of a report's page: without its tags, its character references read. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => characters[name] ?? '');
}

/** The claims of a report's page: the number of each, and its piece of the page. */
export function claimPieces(file: string): { number: number; piece: string }[] {
  return [...file.matchAll(/<article class="claim" id="c(\d+)".*?<\/article>/gs)].map(([piece, number]) => ({
    number: Number(number),
    piece,
  }));
}

/** How many pieces of evidence it has: each begins with its title in bold. The numbers of a calculation are items, too. */
export function evidenceCount(piece: string): number {
  return piece.split('<li><p><b>').length - 1;
}

/** The words of a claim in its piece of the page; empty if they are not there. */
export function quoteIn(piece: string): string {
  const [, quote = ''] = /<h3>.*?<span lang="[^"]*" dir="auto">(.*?)<\/span><\/h3>/s.exec(piece) ?? [];
  return plain(quote);
}
