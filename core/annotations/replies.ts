/** What stands before the answers below a comment. */
const SIGN = '↳ ';

/** An answer to a comment. */
export interface Reply {
  author: string | null;
  at: string | null;
  text: string;
}

/** Returns what a comment says, and below it each answer with who gave it and on which day. */
export function withReplies(text: string, replies: readonly Reply[]): string {
  const lines = replies.map(({ author, at, text: said }) => {
    const by = [author, at?.slice(0, 10) ?? null].filter((part) => part !== null).join(', ');
    return `${SIGN}${by === '' ? '' : `${by}: `}${said.trim()}`;
  });
  return [text.trim(), ...lines].join('\n');
}

/** Returns the comment and the answers below it, with the line break before them; '' where there are none. */
export function partsOfThread(text: string): { comment: string; replies: string } {
  const at = text.indexOf(`\n${SIGN}`);
  return at === -1 ? { comment: text, replies: '' } : { comment: text.slice(0, at), replies: text.slice(at) };
}
