import { Marked, type TokenizerExtension, type Tokens } from 'marked';

/** A footnote's number in the text, `[^1]`. */
export interface NoteReference extends Tokens.Generic {
  type: 'noteReference';
  label: string;
}

/** A footnote below the text, `[^1]: words`, or within it, `^[words]`, which has no label. */
export interface NoteDefinition extends Tokens.Generic {
  type: 'note' | 'inlineNote';
  label: string;
}

/** A comment in CriticMarkup, `{>>words<<}`. */
export interface Comment extends Tokens.Generic {
  type: 'comment';
  text: string;
}

/** Words that are marked in CriticMarkup, `{==words==}`, and the comment right behind them. */
export interface Highlight extends Tokens.Generic {
  type: 'highlight';
  comment: string | null;
}

/** Footnotes as Pandoc, GitHub and Google Docs write them: the lines below that are not blank, or are indented. */
const note: TokenizerExtension = {
  name: 'note',
  level: 'block',
  // No further than to the next gap: the rest of the text is asked again for each of its paragraphs.
  start: (text) => {
    const gap = text.indexOf('\n\n');
    return /^ {0,3}\[\^[^\]\s]{1,100}\]:/mu.exec(gap === -1 ? text : text.slice(0, gap))?.index;
  },
  tokenizer(text): NoteDefinition | undefined {
    const [begin, label = ''] = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/u.exec(text) ?? [];
    if (begin === undefined) return undefined;
    const lines: string[] = [];
    let at = begin.length;
    for (const { line, end } of linesFrom(text, at)) {
      if (lines.length > 0 && !isInNote(line, lines.at(-1) ?? '')) break;
      lines.push(line);
      at = end;
    }
    const words = lines.map((line, place) => (place === 0 ? line : line.replace(/^(?: {1,4}|\t)/u, '')));
    return {
      type: 'note',
      raw: text.slice(0, at),
      label,
      tokens: this.lexer.blockTokens(words.join('\n'), []),
    };
  },
};

/** The lines of a text from an offset, and where each ends. */
function* linesFrom(text: string, offset: number): Generator<{ line: string; end: number }> {
  for (let at = offset; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    yield { line: text.slice(at, found === -1 ? end : found), end };
    at = end;
  }
}

/** A line goes on with a note if it is empty or indented, or right below words of it and no other note. */
function isInNote(line: string, before: string): boolean {
  if (/^ {0,3}\[\^[^\]\s]{1,100}\]:/u.test(line)) return false;
  return line.trim() === '' || /^(?: {4}|\t)/u.test(line) || before.trim() !== '';
}

const noteReference: TokenizerExtension = {
  name: 'noteReference',
  level: 'inline',
  // One search for all that is added to the inline marks: each would go through the rest of the block by itself.
  start: (text) => {
    const at = text.search(/\[\^|\^\[|\{>>|\{==/u);
    return at === -1 ? undefined : at;
  },
  tokenizer(text): NoteReference | undefined {
    const [raw, label = ''] = /^\[\^([^\]\s]{1,100})\]/u.exec(text) ?? [];
    return raw === undefined ? undefined : { type: 'noteReference', raw, label };
  },
};

const inlineNote: TokenizerExtension = {
  name: 'inlineNote',
  level: 'inline',
  tokenizer(text): NoteDefinition | undefined {
    const [raw, words = ''] = /^\^\[((?:[^[\]\\]|\\.|\[[^[\]]*\])+)\]/su.exec(text) ?? [];
    if (raw === undefined) return undefined;
    return { type: 'inlineNote', raw, label: '', tokens: this.lexer.inlineTokens(words) };
  },
};

const comment: TokenizerExtension = {
  name: 'comment',
  level: 'inline',
  tokenizer(text): Comment | undefined {
    const [raw, words = ''] = /^\{>>(.*?)<<\}/su.exec(text) ?? [];
    return raw === undefined ? undefined : { type: 'comment', raw, text: words };
  },
};

const highlight: TokenizerExtension = {
  name: 'highlight',
  level: 'inline',
  tokenizer(text): Highlight | undefined {
    const [raw, words = '', said] = /^\{==(.*?)==\}(?:\{>>(.*?)<<\})?/su.exec(text) ?? [];
    if (raw === undefined) return undefined;
    return { type: 'highlight', raw, comment: said ?? null, tokens: this.lexer.inlineTokens(words) };
  },
};

/** CommonMark with GitHub's tables, footnotes, and the comments of CriticMarkup. */
export const markdown = new Marked({
  extensions: [note, noteReference, inlineNote, highlight, comment],
});
