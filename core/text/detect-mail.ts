/** Headers at the beginning of messages, which other texts do not begin with. */
const KNOWN =
  /^(?:from|to|cc|subject|date|message-id|mime-version|content-(?:type|transfer-encoding|disposition|location|language)|received|return-path|delivered-to|envelope-to|reply-to|sender|in-reply-to|references|x-[\w-]+|dkim-signature|authentication-results|arc-[\w-]+|list-[\w-]+|user-agent|snapshot-content-location|organization)$/u;
const OF_POST =
  /^(?:received|return-path|delivered-to|envelope-to|to|cc|bcc|message-id|reply-to|in-reply-to|dkim-signature)$/u;

/** Returns the headers at the beginning of a text by lower-case name, unfolded; null if it begins with none. */
function headersAtStart(head: string): Map<string, string> | null {
  // Apple Mail puts the length of the message before it.
  const lines = head.replace(/^[\uFEFF\s]*(?:\d{1,10} *\r?\n)?/u, '').split(/\r\n?|\n/u);
  if (/^>?From /u.test(lines[0] ?? '')) lines.shift();
  const headers = new Map<string, string>();
  let last: string | null = null;
  let ended = false;
  let strange = 0;
  for (const line of lines) {
    if (line === '') {
      ended = true;
      break;
    }
    const header = /^([!-9;-~]+)[ \t]*:(?:[ \t](.*)|)$/su.exec(line);
    if (header === null) {
      if (last === null) return null;
      if (/^[ \t]/u.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      // A header that was broken at its fold still counts, and `head` may end in the middle of a line.
      else strange += 1;
      if (strange > 2) return null;
      continue;
    }
    last = (header[1] ?? '').toLowerCase();
    if (!headers.has(last)) headers.set(last, header[2] ?? '');
  }
  return ended || headers.size > 2 ? headers : null;
}

/** True if a text that begins with `head` is a mail message (RFC 5322), by its headers, whatever its name. */
export function isMail(head: string): boolean {
  const headers = headersAtStart(head);
  if (headers === null) return false;
  const names = [...headers.keys()];
  const known = names.filter((name) => KNOWN.test(name)).length;
  if (known < names.length / 2) return false;
  const isMime = /^\s*(?:multipart|text|message)\/[\w.+-]+/iu.test(headers.get('content-type') ?? '');
  if (isMime && /\bboundary\s*=/iu.test(headers.get('content-type') ?? '')) return true;
  if (names.some((name) => /^(?:received|return-path|delivered-to|message-id|mime-version)$/u.test(name)))
    return known >= 2;
  const isAddressed = headers.get('from')?.includes('@') === true;
  if (isAddressed && (isMime || headers.has('content-transfer-encoding'))) return true;
  return headers.has('from') && headers.has('subject') && (headers.has('to') || headers.has('date'));
}

/**
 * True if a text is a page that a browser saved as one file (MHTML, RFC 2557): a message that was never sent, with
 * a page at its root. This is checked before isMail, which is also true for such a page.
 */
export function isMhtml(head: string): boolean {
  const headers = headersAtStart(head);
  if (headers === null) return false;
  if (headers.has('snapshot-content-location')) return true;
  if (/^<?saved by /iu.test(headers.get('from') ?? '')) return true;
  if (/microsoft mhtml/iu.test(headers.get('x-mimeole') ?? '')) return true;
  if ([...headers.keys()].some((name) => OF_POST.test(name))) return false;
  const type = headers.get('content-type') ?? '';
  return (
    /^\s*multipart\/related\b/iu.test(type) ||
    (/^\s*text\/html\b/iu.test(type) && headers.has('content-location'))
  );
}
