/** What Chromium says of itself and its system in a PDF that it prints. */
export const CREATOR = String.raw`/Creator (Mozilla/5.0 \(X11; Linux x86_64\) Chrome/130 Electron/33.2.1)`;
export const PRODUCER = '/Producer (Skia/PDF m130)';

/** Returns a PDF as Skia writes it, as far as the document information goes. */
export function printedPdf(information = `${CREATOR}\n${PRODUCER}`): Buffer {
  const start = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const object = `1 0 obj\n<<${information}>>\nendobj\n`;
  const table = start.length + object.length;
  const place = String(start.length).padStart(10, '0');
  const xref = `xref\n0 2\n0000000000 65535 f \n${place} 00000 n \n`;
  return Buffer.from(
    `${start}${object}${xref}trailer\n<</Size 2\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    'latin1',
  );
}
