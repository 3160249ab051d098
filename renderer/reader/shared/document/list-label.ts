/** True for a list's label that has words, as 'Article %1' has: those are text, unlike bullets, numbers and letters. */
export function isWordy(label: string): boolean {
  return /\p{L}{3}/u.test(label);
}
