const left: (() => void)[] = [];

/** Keeps what takes away something that a test made, until the test has ended; what was made last goes first. */
export function atTestEnd(takeAway: () => void): void {
  left.push(takeAway);
}

/** Takes away everything that was made. */
export function cleanUp(): void {
  for (const takeAway of left.splice(0).reverse()) takeAway();
}
