import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** The speeds at which a recording is played. */
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Seconds that a press on a button or an arrow key moves. */
export const STEP_SECONDS = 5;

/** What the player of a recording shows. */
interface PlayerState {
  /** Seconds from the beginning. */
  at: number;
  /** Seconds; null until it is known, and for a recording that does not say. */
  length: number | null;
  isPlaying: boolean;
  speed: number;
  /** It cannot be played. */
  isBroken: boolean;
  /** It has pictures beside its sound. */
  hasPicture: boolean;
  isOpen: boolean;
}

/** A recording that can be played, and how far it is. */
export interface Player extends PlayerState {
  element: RefObject<HTMLVideoElement | null>;
  toggle(): void;
  play(): void;
  pause(): void;
  /** The second at which it is this very moment: `at` comes a little later. */
  now(): number;
  /** Goes to a second, or to the nearest that the recording has. */
  seek(second: number): void;
  step(seconds: number): void;
  faster(by: 1 | -1): void;
}

const first: PlayerState = {
  at: 0,
  length: null,
  isPlaying: false,
  speed: 1,
  isBroken: false,
  hasPicture: false,
  isOpen: false,
};

/** The address of a recording of the open library. */
export function recordingAddress(hash: string): string {
  return `recording://library/${hash}`;
}

/** Returns the length of what an element has opened, or null: a recording that was cut off while it was made may have none. */
export function lengthOf({ duration }: HTMLMediaElement): number | null {
  return Number.isFinite(duration) ? duration : null;
}

/** Plays a recording by its hash. `from` is the second at which it stands first; it is played at once if it `plays`. */
export function usePlayer(hash: string, from: number, plays = false): Player {
  const element = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState(first);
  const [start] = useState({ at: from, plays });

  useEffect(() => {
    const media = element.current;
    if (media === null) return;
    const look = () =>
      setState({
        at: media.currentTime,
        length: lengthOf(media),
        isPlaying: !media.paused && !media.ended,
        speed: media.playbackRate,
        isBroken: media.error !== null,
        hasPicture: media.videoWidth > 0,
        isOpen: media.readyState >= media.HAVE_METADATA,
      });
    for (const event of EVENTS) media.addEventListener(event, look);
    media.src = recordingAddress(hash);
    if (start.at > 0) media.currentTime = start.at;
    // What cannot be played says so by an event.
    if (start.plays) void media.play().catch(() => undefined);
    return () => {
      for (const event of EVENTS) media.removeEventListener(event, look);
      release(media);
    };
  }, [hash, start]);

  const withMedia = useCallback((act: (media: HTMLVideoElement) => void) => {
    if (element.current !== null) act(element.current);
  }, []);
  const play = useCallback(
    // What cannot be played says so by an event; a pause ends what begins to play.
    () => withMedia((media) => void media.play().catch(() => undefined)),
    [withMedia],
  );
  const pause = useCallback(() => withMedia((media) => media.pause()), [withMedia]);
  const seek = useCallback(
    (second: number) =>
      withMedia((media) => {
        media.currentTime = Math.max(0, Math.min(second, lengthOf(media) ?? second));
      }),
    [withMedia],
  );
  return {
    ...state,
    element,
    play,
    pause,
    now: () => element.current?.currentTime ?? 0,
    seek,
    toggle: () => (state.isPlaying ? pause() : play()),
    step: (seconds) => withMedia((media) => seek(media.currentTime + seconds)),
    faster: (by) =>
      withMedia((media) => {
        const next = SPEEDS[SPEEDS.findIndex((speed) => speed === media.playbackRate) + by];
        if (next !== undefined) media.playbackRate = next;
      }),
  };
}

const EVENTS = [
  'loadedmetadata',
  'durationchange',
  'timeupdate',
  'seeking',
  'seeked',
  'play',
  'pause',
  'ended',
  'ratechange',
  'resize',
  'error',
] as const;

/** Lets go of what an element has loaded: nothing of it stays in memory. */
export function release(media: HTMLMediaElement): void {
  media.removeAttribute('src');
  media.load();
}
