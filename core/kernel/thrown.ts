const WORD = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;

/**
 * Returns the name of an error that is not ours, and its code if it has one. Its message is never shown: a parser
 * quotes the text that it could not read, and that may contain a name.
 */
export function nameOfThrown(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const name = WORD.test(thrown.name) ? thrown.name : 'Error';
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' && WORD.test(code) ? `${name} ${code}` : name;
}

/** Returns where an error came from, and what caused it, as lines for the log: names and places in the code, no messages. */
export function traceOf(thrown: unknown, depth = 0): string {
  const name = nameOfThrown(thrown);
  if (!(thrown instanceof Error)) return name;
  const { stack = '', message, cause } = thrown;
  const from = message === '' ? 0 : stack.indexOf(message) + message.length;
  const frames = stack
    .slice(from)
    .split('\n')
    .filter((line) => /^\s+at .*\d\)?$/.test(line));
  const own = [name, ...frames].join('\n');
  return cause === undefined || depth === 4 ? own : `${own}\ncaused by ${traceOf(cause, depth + 1)}`;
}
