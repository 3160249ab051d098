/** So much of a file tells whether it is a report. */
const HEAD = 2000;

/** True for bytes that begin as a JSON report does. */
export function isJsonReport(bytes: Uint8Array): boolean {
  return /^\s*\{[^{}[\]]*"format":\s*"tickmark-report"/.test(
    new TextDecoder().decode(bytes.subarray(0, HEAD)),
  );
}
