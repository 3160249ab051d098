import { unzipSync, zipSync } from 'fflate';
import { NO_HASH, type Event } from '../../core/model/history/event.ts';
import { hashOfEntry, redigested } from '../../core/model/history/hash-chain.ts';
import { sha256 } from '../../db/crypto/hash.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The members of a case file by name. */
export type Parts = Map<string, Uint8Array>;

/** A member that is an object of JSON, to be changed in place. */
export type Json = Record<string, unknown>;

/** Takes a case file apart, lets somebody change it, and puts it together again. */
export function rebuilt(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  change(parts);
  return zipSync(Object.fromEntries(parts));
}

/** The same, with a manifest that fits what was changed: what somebody does who knows the format. */
export function forged(bytes: Uint8Array, change: (parts: Parts, manifest: Json) => void): Uint8Array {
  return rebuilt(bytes, (parts) => {
    const manifest = json(parts, 'manifest.json');
    change(parts, manifest);
    manifest['members'] = [...parts]
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, member]) => ({ name, size: member.byteLength, sha256: sha256(member) }));
    put(parts, 'manifest.json', manifest);
  });
}

export function json(parts: Parts, name: string): Json {
  return JSON.parse(decoder.decode(parts.get(name))) as Json;
}

export function put(parts: Parts, name: string, value: unknown): void {
  parts.set(name, encoder.encode(typeof value === 'string' ? value : JSON.stringify(value)));
}

/** Changes one member that is JSON. */
export function edit(parts: Parts, name: string, change: (value: Json) => void): void {
  const value = json(parts, name);
  change(value);
  put(parts, name, value);
}

/** Changes the entries of the history and makes their hashes anew, in the manifest too. */
export function rewrite(parts: Parts, manifest: Json, change: (event: Event) => void): void {
  edit(parts, 'history.json', (history) => {
    let previousHash = NO_HASH;
    for (const event of history['events'] as Event[]) {
      change(event);
      event.previousHash = previousHash;
      Object.assign(event, redigested(event, sha256));
      event.hash = previousHash = hashOfEntry(event, sha256);
    }
    manifest['history'] = { ...(manifest['history'] as object), lastHash: previousHash };
  });
}
