import {
  headLine,
  isAttribution,
  isForwardLine,
  isOriginalLine,
  isSentFrom,
  type HeadName,
} from './mail-words.ts';

/** A line of a mail's text; `quoted` where it is marked as somebody else's (`>`, or a cited block of HTML). */
export interface MailLine {
  readonly text: string;
  readonly quoted: boolean;
}

/** What a line is: the text; another mail quoted in a reply; a forwarded mail's head; `… wrote:`; below the text. */
export type LineKind = 'text' | 'quoted' | 'head' | 'signature';

/** The fields in the head of a forwarded mail, as written. */
export type ForwardHead = Readonly<Partial<Record<HeadName, string>>>;

export interface SortedLines {
  /** The lines, those of a forwarded mail without the mark of quotation that the forwarding put before them. */
  readonly lines: readonly MailLine[];
  readonly kinds: readonly LineKind[];
  /** The head of the forwarded mail that is the greater part of the text; null if none is. */
  readonly forwarded: ForwardHead | null;
}

/** A signature has a few lines. A longer part is text below a line that only looks like the separator. */
const SIGNATURE_LINES = 25;
const HEAD_LINES = 30;
/** More than these forwards in one mail are text: unwrapping each takes time. */
const FORWARDS = 50;
/** The words above a quoted mail are no longer than this. */
const ATTRIBUTION = 400;

/**
 * Returns the kind of each line of a mail. The text of a forwarded mail counts as text, because it was sent to be
 * read. A quoted mail in a reply (`isReply`) does not, wherever the answer is. If that would leave no text at all,
 * the quoted text is the text.
 */
export function sortLines(given: readonly MailLine[], isReply: boolean): SortedLines {
  const lines = [...given];
  const kinds: LineKind[] = [];
  const heads: { after: number; head: ForwardHead }[] = [];
  let rest: LineKind = 'text';
  let hasText = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? { text: '', quoted: false };
    const found: FoundHead | null =
      rest === 'quoted' || line.quoted || heads.length >= FORWARDS ? null : headAt(lines, at);
    if (found !== null) {
      const answers: boolean = isReply && hasText && !found.forwarded;
      for (; at < found.end; at += 1) kinds[at] = 'head';
      rest = answers ? 'quoted' : 'text';
      if (!answers) heads.push({ after: at, head: found.head });
      continue;
    }
    const wrote = line.quoted || rest !== 'text' ? 0 : attributionLength(lines, at);
    if (wrote > 0) {
      for (const end = at + wrote; at < end; at += 1) kinds[at] = 'head';
      if (hasText && !isQuotedNext(lines, at)) rest = 'quoted';
      continue;
    }
    if (line.quoted) kinds[at] = 'quoted';
    else if (rest === 'text' && isSignatureAt(lines, at)) rest = kinds[at] = 'signature';
    else kinds[at] = rest === 'text' && isSentFrom(line.text) ? 'signature' : rest;
    if (kinds[at] === 'text' && hasWords(line)) hasText = true;
    at += 1;
  }
  if (!lines.some((line, at) => kinds[at] === 'text' && hasWords(line)))
    for (const [at, kind] of kinds.entries())
      if (kind === 'quoted' || kind === 'signature') kinds[at] = 'text';
  return { lines, kinds, forwarded: mainForward(lines, kinds, heads) };
}

interface FoundHead {
  /** The position after its last line. */
  readonly end: number;
  readonly head: ForwardHead;
  /** True if it says itself that it heads a forwarded mail. */
  readonly forwarded: boolean;
}

/**
 * Finds a forwarded or answered mail's head at a line: its announcement, its lines, or both. What follows an announcement
 * and is quoted to its end (Apple's way) has one mark of quotation taken off, in `lines`.
 */
function headAt(lines: MailLine[], at: number): FoundHead | null {
  const text = lines[at]?.text ?? '';
  const forwarded = isForwardLine(text);
  const announced = forwarded || isOriginalLine(text);
  let end = at;
  if (announced) {
    end += 1;
    const first = nextFilled(lines, end);
    if (lines[first]?.quoted === true) unquote(lines, first);
    if (headLine(lines[first]?.text ?? '') !== null) end = first;
  }
  const head: Partial<Record<HeadName, string>> = {};
  let count = 0;
  for (const limit = end + HEAD_LINES; end < Math.min(lines.length, limit); end += 1) {
    const line = lines[end]?.text ?? '';
    const said = headLine(line);
    if (said === null) {
      if (count === 0 || !(/^\s+\S/u.test(line) || /[;,]\s*$|@/u.test(line)) || line.trim() === '') break;
      continue;
    }
    count += 1;
    head[said.name] ??= said.value;
  }
  const isHead = head.from !== undefined && count >= 3;
  return announced || isHead ? { end, head, forwarded } : null;
}

function nextFilled(lines: readonly MailLine[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at]?.text.replace(/[>\s]+/gu, '') ?? '') === '') at += 1;
  return at;
}

function unquote(lines: MailLine[], from: number): void {
  for (let at = from; lines[at]?.quoted === true || lines[at]?.text.trim() === ''; at += 1) {
    const text = (lines[at]?.text ?? '').replace(/^\s*>\s?/u, '');
    lines[at] = { text, quoted: text.startsWith('>') };
  }
}

/** How many lines, up to three, are the words above a quoted mail. */
function attributionLength(lines: readonly MailLine[], at: number): number {
  let text = '';
  for (let count = 1; count <= 3; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line.text.length > ATTRIBUTION || line.text.trim() === '') return 0;
    text = `${text} ${line.text.trim()}`.trim();
    if (isAttribution(text)) return count;
  }
  return 0;
}

function isQuotedNext(lines: readonly MailLine[], at: number): boolean {
  return lines[nextFilled(lines, at)]?.quoted === true;
}

/** `-- ` alone on its line, or the rule of underscores above a mailing list's footer, with only a few lines below. */
function isSignatureAt(lines: readonly MailLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!/^--\s*$|^_{20,}\s*$/u.test(text)) return false;
  const below = lines.slice(at + 1, at + 1 + 4 * SIGNATURE_LINES);
  return below.filter((line) => hasWords(line) && !line.quoted).length <= SIGNATURE_LINES;
}

function hasWords({ text }: MailLine): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function mainForward(
  lines: readonly MailLine[],
  kinds: readonly LineKind[],
  heads: readonly { after: number; head: ForwardHead }[],
): ForwardHead | null {
  /** How much text is above each line. */
  const above: number[] = [];
  let whole = 0;
  for (const [at, { text }] of lines.entries()) {
    above.push(whole);
    if (kinds[at] === 'text') whole += text.length;
  }
  const isMain = ({ after }: { readonly after: number }) => {
    const below = whole - (above[after] ?? whole);
    return below > 0 && below >= whole / 2;
  };
  return heads.findLast(isMain)?.head ?? null;
}
