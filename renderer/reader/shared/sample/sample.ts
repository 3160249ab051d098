import { endingOf } from '../../../../core/formats/input-formats.ts';
import { isOtherForm, signatureOf } from './foreign-files.ts';
import { packageOf, type Package } from './package.ts';

/** How far into a file its kind is looked for. */
const HEAD_BYTES = 16_384;

/** Bytes to be recognized, with what several formats ask of them. */
export interface FileSample {
  /** The file's name; '' for pasted content. */
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** What a file with its first bytes is (PDF, PNG, OLE…); null for a package, and for what may be text. */
  readonly signature: string | null;
  readonly package: Package | null;
  /** The beginning of a file that may be text, one character for each byte; '' for other files. */
  readonly head: string;
}

/** Decoded text to be recognized, with what several formats ask of it. */
export interface TextSample {
  readonly name: string;
  readonly ending: string;
  readonly text: string;
  /** Its beginning, without a byte order mark and space. */
  readonly head: string;
  /** What it is as JSON; undefined if it is no object or list of JSON. */
  json(): unknown;
  /**
   * True for the text of a file in another form (XML, JSON), which would come out as a muddle. What was pasted has no name
   * and is the text that somebody copied, whatever it looks like.
   */
  isForeign(): boolean;
}

/** Makes the sample of a file. */
export function fileSample({ name, bytes }: Pick<FileSample, 'name' | 'bytes'>): FileSample {
  const zip = packageOf(bytes);
  const signature = zip === null ? signatureOf(bytes) : null;
  const isText = zip === null && signature === null;
  const head = isText ? new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)) : '';
  return { name, ending: endingOf(name), bytes, signature, package: zip, head };
}

/** Makes the sample of a text. What is costly is worked out once, when a format asks for it. */
export function textSample(name: string, text: string): TextSample {
  const head = text.slice(0, 8192).replace(/^\uFEFF?\s*/u, '');
  return {
    name,
    ending: endingOf(name),
    text,
    head,
    json: once(() => parsedJson(text)),
    isForeign: once(() => name !== '' && isOtherForm(head, text)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Returns what JSON says; undefined for what is no object or list of JSON. */
export function parsedJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/u, '');
  if (!/^\s*[[{]/u.test(plain)) return undefined;
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
