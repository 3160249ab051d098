import { endingOf, inputFormatIds, isEndingOf, isOnlyForSources } from './input-formats.ts';

const HEADER = 'age-encryption.org/v1\n';

/**
 * True for bytes in the age format. This is separate from the code that decrypts them, which is large, because every
 * loaded file is checked.
 */
export function isEncrypted(bytes: Uint8Array): boolean {
  return beginning(bytes, HEADER.length) === HEADER;
}

/** Returns the first `length` bytes as characters, one for each byte. */
export function beginning(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

/** A kind of file that the reader does not read, because it has its own code. */
interface OwnFile {
  /** How names of such files end, without the dot. */
  readonly endings: readonly string[];
  /** True for bytes that begin as such a file does; the first 2,000 are enough. */
  begins(bytes: Uint8Array): boolean;
}

/** The kinds of files beside articles that can be opened: the only list of them. */
export const ownFiles = {
  /** Work on an article, to be merged or put in (docs/formats/case-file.md). */
  caseFile: { endings: ['tickmark'], begins: beginsAsCase },
  /** A JSON report, whose article and findings are loaded (docs/formats/report-json.md). */
  report: {
    endings: ['json'],
    begins: (bytes) => /^\s*\{[^{}[\]]*"format":\s*"tickmark-report"/.test(utf8(bytes, 2000)),
  },
  /**
   * Possible annotations on an existing article; only the whole file shows whether they are
   * (docs/formats/annotations.md).
   */
  annotations: { endings: ['json', 'jsonld'], begins: (bytes) => /^\s*[[{]/.test(utf8(bytes, 1000)) },
} as const satisfies Readonly<Record<string, OwnFile>>;

/** Of a ZIP member's header, where its name begins. */
const NAME_AT = 30;
const FIRST_NAME = 'manifest.json';

function beginsAsCase(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, NAME_AT + FIRST_NAME.length));
  const isZip = head.startsWith('PK\u0003\u0004') && head.charCodeAt(26) === FIRST_NAME.length;
  return isEncrypted(bytes) || (isZip && head.startsWith(FIRST_NAME, NAME_AT));
}

function utf8(bytes: Uint8Array, length: number): string {
  return new TextDecoder().decode(bytes.subarray(0, length));
}

/** True for a name that ends as files of that kind do. */
export function isNamedAs(kind: keyof typeof ownFiles, name: string): boolean {
  const endings: readonly string[] = ownFiles[kind].endings;
  return endings.includes(endingOf(name));
}

/**
 * Returns whether a file that lies in a folder may be an article, or a case file of one, by its name. Others (pictures,
 * programs, hidden files) are passed over without a word.
 */
export function mayBeArticle(name: string): boolean {
  if (name.startsWith('.')) return false;
  const ending = endingOf(name);
  return (
    isNamedAs('caseFile', name) ||
    inputFormatIds.some((id) => !isOnlyForSources(id) && isEndingOf(id, ending))
  );
}
