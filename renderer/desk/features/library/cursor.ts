/** A step of the library's cursor: one line, one page, or to an end. */
export type CursorStep = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

const stepsByKey: Record<string, CursorStep> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
};

/** Returns the step that a key (KeyboardEvent.key) stands for, or null. */
export function stepForKey(key: string): CursorStep | null {
  return stepsByKey[key] ?? null;
}

/** Returns the line (0-based) after a step from `at` in a list of `count` lines, `page` of which are in sight. */
export function moveCursor(at: number, step: CursorStep, count: number, page: number): number {
  const last = Math.max(0, count - 1);
  const jump = Math.max(1, page - 1);
  const target = { up: at - 1, down: at + 1, pageUp: at - jump, pageDown: at + jump, first: 0, last }[step];
  return Math.min(last, Math.max(0, target));
}
