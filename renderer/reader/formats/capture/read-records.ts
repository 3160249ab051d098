import { concat } from '../../shared/crypto/hashes.ts';
import { afterEmpty, latin1, nextRecord, recordAt, type WarcRecord } from './records.ts';
import { unpackMembers } from './unpack-members.ts';

/** How often reading begins anew after damage: a file that is nothing but damage must not keep the app busy. */
const MOST_DAMAGED = 1000;
/** A record that goes over several members of gzip is put together up to this size, in bytes. */
const MOST_JOINED = 64 * 1024 * 1024;
const GZIP = [0x1f, 0x8b, 8];

/**
 * Gives the records of a capture to `found`, one after the other: packed each by itself, all as one, or not at all. Returns
 * whether any is damaged; what stands after that is read. Throws `fileBomb`.
 */
export function readRecords(bytes: Uint8Array, found: (record: WarcRecord) => void): boolean {
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return readPlain(bytes, found).isDamaged;
  let isDamaged = false;
  let rest: Uint8Array[] = [];
  let needs = 0;
  const readRest = (mayGoOn: boolean): void => {
    const [first = new Uint8Array(), ...more] = rest;
    const whole = more.length === 0 ? first : concat(first, ...more);
    const read = readPlain(whole, found, mayGoOn);
    isDamaged ||= read.isDamaged;
    rest = read.rest === null ? [] : [whole.subarray(read.rest)];
    needs = read.rest === null ? 0 : read.needs - read.rest;
  };
  const isBroken = unpackMembers(bytes, (member) => {
    if (latin1(member.subarray(0, 5)) === 'WARC/') readRest(false);
    rest.push(member);
    const size = rest.reduce((sum, { length }) => sum + length, 0);
    if (size < needs) return;
    readRest(size < MOST_JOINED);
    // Twice as many at least, so that many small members are not joined as often.
    if (rest.length > 0) needs = Math.max(needs, 2 * size);
  });
  readRest(false);
  return isDamaged || isBroken;
}

/** `mayGoOn`: a record that does not end may go on elsewhere, and is given back as the place where it begins. */
function readPlain(
  bytes: Uint8Array,
  found: (record: WarcRecord) => void,
  mayGoOn = false,
): { readonly isDamaged: boolean; readonly rest: number | null; readonly needs: number } {
  let damaged = 0;
  let at = afterEmpty(bytes, 0);
  while (at < bytes.length) {
    const here = recordAt(bytes, at);
    if (here.kind === 'record') {
      found(here.record);
      at = afterEmpty(bytes, here.end);
      continue;
    }
    const next = damaged < MOST_DAMAGED ? nextRecord(bytes, at + 1) : null;
    if (here.kind === 'cut' && mayGoOn && next === null)
      return { isDamaged: damaged > 0, rest: at, needs: here.needs };
    damaged += 1;
    if (next === null) break;
    at = next;
  }
  return { isDamaged: damaged > 0, rest: null, needs: 0 };
}
