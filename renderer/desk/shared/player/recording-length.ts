import { useEffect, useState } from 'react';
import { lengthOf, recordingAddress, release } from './use-player.ts';

/** What was found, by hash: the promise, so that no recording is opened twice. */
const lengths = new Map<string, Promise<number | null>>();

/** The last one that was asked for: they are opened one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Returns the length of a recording in seconds; null until it is known, and where it is not. */
export function useRecordingLength(hash: string): number | null {
  const [found, setFound] = useState<{ hash: string; length: number | null } | null>(null);
  useEffect(() => {
    let cancelled = false;
    void lengthFor(hash).then((length) => !cancelled && setFound({ hash, length }));
    return () => {
      cancelled = true;
    };
  }, [hash]);
  return found?.hash === hash ? found.length : null;
}

function lengthFor(hash: string): Promise<number | null> {
  const known = lengths.get(hash);
  if (known !== undefined) return known;
  const found = last.then(() => openedLength(hash));
  lengths.set(hash, found);
  last = found;
  return found;
}

/** Opens a recording only as far as its length takes. */
function openedLength(hash: string): Promise<number | null> {
  return new Promise((resolve) => {
    const media = document.createElement('video');
    const done = (length: number | null) => {
      media.onloadedmetadata = null;
      media.onerror = null;
      release(media);
      resolve(length);
    };
    media.preload = 'metadata';
    media.onloadedmetadata = () => done(lengthOf(media));
    media.onerror = () => done(null);
    media.src = recordingAddress(hash);
  });
}
