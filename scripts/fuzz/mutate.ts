/** What parsers trip over, whatever the format: ends, depths, sizes that lie, and bytes that are nobody's. */
const TOKENS: readonly [string, ...string[]] = [
  '\0',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xc3',
  '-1',
  '99999999999999999999',
  'NaN',
  '1e999',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;&#0;&#x110000;',
  '<!--',
  '</body>',
  '<svg><style>',
  '{\\bin2147483647 ',
  '\\u-32768?',
  '}}}}',
  '{{{{',
  '"',
  '\\',
  '--\r\n\r\n',
  '\r\n\r\n',
  '=?utf-8?B?////?=',
  'Content-Transfer-Encoding: base64\r\n',
  'endstream endobj',
  '1 0 R',
  '<<',
  'PK\x03\x04',
];
const DEEP: readonly [string, ...string[]] = [
  '<div>',
  '<a b="',
  '{"a":',
  '[',
  '> ',
  '{\\b ',
  '(',
  '<<',
  '=\r\n',
];
const MOST_DEEP = 3000;

type Mutation = (bytes: string, random: Random, other: string) => string;

const flipBits: Mutation = (bytes, random) => {
  const flipped = Buffer.from(bytes, 'latin1');
  for (let left = 1 + random.below(16); left > 0; left -= 1) {
    const at = random.below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped.toString('latin1');
};

const cut: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const leaveOut: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return bytes.slice(0, at) + bytes.slice(at + 1 + random.below(bytes.length / 4));
};

const repeat: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  const part = bytes.slice(at, at + 1 + random.below(bytes.length / 8));
  return bytes.slice(0, at) + part.repeat(1 + random.below(8)) + bytes.slice(at);
};

const splice: Mutation = (bytes, random, other) =>
  bytes.slice(0, random.below(bytes.length)) + other.slice(random.below(other.length));

/** Swaps two tokens, where a token is what lies between the signs that formats are made of. */
const swap: Mutation = (bytes, random) => {
  const parts = bytes.split(/([\s<>"'={}[\]()\\/:;,]+)/);
  const word = (): number => 2 * random.below((parts.length + 1) / 2);
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const [one, two] = [word(), word()];
    [parts[one], parts[two]] = [parts[two] ?? '', parts[one] ?? ''];
  }
  return parts.join('');
};

const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return bytes.slice(0, at) + random.of(TOKENS) + bytes.slice(at);
};

const deepen: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  return bytes.slice(0, at) + random.of(DEEP).repeat(random.below(MOST_DEEP)) + bytes.slice(at);
};

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  cut,
  leaveOut,
  repeat,
  splice,
  swap,
  insert,
  insert,
  deepen,
];

/** Damages a file (its bytes as latin1) once or a few times; `other` is a file of the same format to splice with. */
export function mutate(bytes: string, random: Random, other: string): string {
  let mutated = bytes;
  for (let left = 1 + random.below(3); left > 0; left -= 1)
    mutated = random.of(MUTATIONS)(mutated, random, other);
  return mutated;
}

/** Random numbers that come out the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of some. */
  of<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Makes a generator: mulberry32, whose 32 bits of state are the seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return { below, of: (items) => items[below(items.length)] ?? items[0] };
}
