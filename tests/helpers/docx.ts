import { strFromU8, unzipSync } from 'fflate';

/** A tag of an XML file, or the words between two. */
type Token =
  { open: string; attributes: Record<string, string>; empty: boolean } | { close: string } | { text: string };

/** Returns every file of a Word document as text, by its name. Throws where one is no well-formed XML. */
export function docxParts(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
  for (const [name, text] of files) if (/\.(xml|rels)$/.test(name)) tokensOf(text);
  return Object.fromEntries(files);
}

/** Reads XML by a strict grammar: every tag closed in order, no character that begins one where none is. */
export function tokensOf(xml: string): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  const pattern = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/gy;
  let at = 0;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    at = pattern.lastIndex;
    const [, slash, name, rest = '', end, text] = match;
    if (text !== undefined) tokens.push({ text: unescaped(text) });
    else if (name === undefined) continue;
    else if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing at ${String(match.index)}`);
      tokens.push({ close: name });
    } else {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      );
      tokens.push({ open: name, attributes, empty: end === '/' });
      if (end !== '/') open.push(name);
    }
  }
  if (at !== xml.length || open.length > 0)
    throw new Error(`no XML at ${String(at)}: ${xml.slice(at, at + 60)}`);
  return tokens;
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text))
    throw new Error(`a bare ampersand: ${text}`);
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? '';
  });
}

/** What a story of Word says, as an editor could have it. */
export interface Story {
  /** The text of each paragraph with every tracked change accepted, and with every one rejected. */
  accepted: string[];
  rejected: string[];
  /** The words under each comment, changes rejected, by its id. */
  commented: Map<string, string>;
  /** Author and date of each tracked change, in order. */
  changes: { kind: 'ins' | 'del'; id: string; author: string; date: string }[];
}

/** Reads the body of word/document.xml. */
export function storyOf(xml: string): Story {
  const story: Story = { accepted: [], rejected: [], commented: new Map(), changes: [] };
  const under = new Set<string>();
  let change: 'ins' | 'del' | null = null;
  const say = (text: string): void => {
    const last = story.accepted.length - 1;
    if (change !== 'del') story.accepted[last] += text;
    if (change !== 'ins') {
      story.rejected[last] += text;
      for (const id of under) story.commented.set(id, (story.commented.get(id) ?? '') + text);
    }
  };
  let isText = false;
  for (const token of tokensOf(xml)) {
    if ('text' in token) {
      if (isText) say(token.text);
    } else if ('close' in token) {
      if (token.close === 'w:t' || token.close === 'w:delText') isText = false;
      if (token.close === 'w:ins' || token.close === 'w:del') change = null;
    } else {
      const { open, attributes, empty } = token;
      const id = attributes['w:id'] ?? '';
      if (open === 'w:p') {
        story.accepted.push('');
        story.rejected.push('');
      } else if ((open === 'w:t' || open === 'w:delText') && !empty) isText = true;
      else if (open === 'w:br') say('\n');
      else if (open === 'w:commentRangeStart') under.add(id);
      else if (open === 'w:commentRangeEnd') under.delete(id);
      else if ((open === 'w:ins' || open === 'w:del') && !empty) {
        change = open === 'w:ins' ? 'ins' : 'del';
        story.changes.push({
          kind: change,
          id,
          author: attributes['w:author'] ?? '',
          date: attributes['w:date'] ?? '',
        });
      }
    }
  }
  return story;
}

/** A comment of word/comments.xml. */
export interface Comment {
  id: string;
  author: string;
  initials: string;
  date: string;
  text: string;
}

/** Reads word/comments.xml. */
export function commentsOf(xml: string): Comment[] {
  return [...xml.matchAll(/<w:comment [^>]*>.*?<\/w:comment>/gs)].map(([whole]) => {
    const [first] = tokensOf(whole);
    const attributes = first !== undefined && 'open' in first ? first.attributes : {};
    return {
      id: attributes['w:id'] ?? '',
      author: attributes['w:author'] ?? '',
      initials: attributes['w:initials'] ?? '',
      date: attributes['w:date'] ?? '',
      text: storyOf(whole).accepted.join('\n'),
    };
  });
}
