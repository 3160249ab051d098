/**
 * Joins the lines of format=flowed text (RFC 3676) as they were before they were sent: a line that ends in a space goes
 * on in the next, where both are quoted to the same depth. `delSp`: that space was added for it and goes too.
 * Quoted lines keep their marks: `> ` once for each level.
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let parts: string[] = [];
  let openDepth = -1;
  const close = () => {
    if (openDepth >= 0) lines.push(`${'> '.repeat(openDepth)}${parts.join('')}`);
    parts = [];
    openDepth = -1;
  };
  for (const line of text.split(/\r?\n/u)) {
    const marks = /^>*/u.exec(line)?.[0].length ?? 0;
    const words = line.slice(marks).replace(/^ /u, '');
    const flows = words.endsWith(' ') && words !== '-- ';
    if (openDepth !== marks || words === '-- ') close();
    openDepth = marks;
    parts.push(flows && delSp ? words.slice(0, -1) : words);
    if (!flows) close();
  }
  close();
  return lines.join('\n');
}
