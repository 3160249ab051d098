import { BAR } from '../../protection/redaction.ts';

/** True if words are those of the library, except for the parts behind bars in the report, which may be anything. */
export function isSameButForBars(shown: string | null, whole: string | null): boolean {
  const words = whole === null || whole.trim() === '' ? null : whole;
  if (shown === null || words === null || !shown.includes(BAR)) return shown === words;
  const parts = shown.split(BAR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!words.startsWith(first) || !words.endsWith(last) || words.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = words.indexOf(part, at);
    if (found === -1 || found + part.length > words.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
