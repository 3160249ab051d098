/** The keys that go from one control to another. */
const going = /^(?:Tab|F6|Arrow\w+|Home|End|Page\w+)$/u;

let last: string | null = null;
document.addEventListener('keydown', ({ key }) => (last = key), true);
for (const type of ['pointermove', 'pointerdown'] as const)
  document.addEventListener(type, () => (last = null), { capture: true, passive: true });

/** True where the control that gets the focus now was gone to by key, and the app did not give it the focus by itself. */
export function wentByKey(): boolean {
  return last !== null && going.test(last);
}

/** True where the pointer was used since the last key. */
export function isPointing(): boolean {
  return last === null;
}
