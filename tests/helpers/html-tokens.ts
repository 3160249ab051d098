/** A tag of a page: its name, '/' before it when it closes, and its attributes. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const TAG = /<(\/?[a-z][a-z0-9]*|!doctype)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const TEXT = /(?:[^<>&"']|&(?:amp|lt|gt|quot|nbsp|#39);)+/y;
const STYLE = /([^<]*)<\/style>/y;
const SCRIPT = /(.*?)<\/script>/sy;

/**
 * Reads a page by a grammar much stricter than HTML's: a character that could begin a tag, a reference or a quoted
 * value anywhere but where the renderer puts one is an error. Throws with the place.
 */
export function tokens(html: string): { tags: Tag[]; style: string; scripts: string[] } {
  const tags: Tag[] = [];
  let style = '';
  const scripts: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < html.length) {
    const tag = take(TAG);
    if (tag !== null) {
      const [, name = '', rest = ''] = tag;
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      tags.push({ name, attributes });
      if (name === 'style') {
        const sheet = take(STYLE);
        if (sheet === null) throw new Error('the style element does not end');
        style += sheet[1] ?? '';
      }
      if (name === 'script') scripts.push(take(SCRIPT)?.[1] ?? '');
      continue;
    }
    if (take(TEXT) === null) throw new Error(`not ours at ${String(at)}: ${html.slice(at - 40, at + 60)}`);
  }
  return { tags, style, scripts };
}
