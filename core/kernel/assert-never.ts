/**
 * Marks a branch that the types say cannot be reached, so that a new member of a union fails the type check
 * wherever it is not handled. Throws if it is reached all the same (data from outside that no schema checked).
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
