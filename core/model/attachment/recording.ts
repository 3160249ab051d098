import { TickmarkError } from '../../kernel/errors.ts';
import { MAX_ATTACHMENT_BYTES } from '../evidence/evidence.ts';
import { stillPicture } from './still-brands.ts';

/** How the names of recordings end, and the media type that each says. Source of the types: IANA's registry. */
export const recordingEndings: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  aif: 'audio/aiff',
  aiff: 'audio/aiff',
  amr: 'audio/amr',
  avi: 'video/x-msvideo',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mkv: 'video/matroska',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  mpg: 'video/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  webm: 'video/webm',
  wma: 'audio/x-ms-wma',
  wmv: 'video/x-ms-wmv',
};

/** Bytes that are looked at, from the beginning. */
const RECORDING_HEAD = 512;

/**
 * Returns the media type of a recording of sound or pictures by its first bytes, or null for any other file: its name may be wrong. Those
 * that nothing here can play are recordings as well. One container may hold sound alone or pictures too, which playing it tells.
 */
export function recordingType(bytes: Uint8Array): string | null {
  if (stillPicture(bytes) !== null) return null;
  // A byte a character: the decoder of Latin 1 is that of Windows, which has other signs for some.
  const head = String.fromCharCode(...bytes.subarray(0, RECORDING_HEAD));
  return (
    signatures.find(({ at = 0, starts }) => head.startsWith(starts, at))?.type ??
    ofRiff(head) ??
    ofBaseMedia(head) ??
    ofMatroska(head) ??
    ofFrames(bytes)
  );
}

/** Source: the specification of each, or libmagic's description of it. */
const signatures: readonly { starts: string; at?: number; type: string }[] = [
  { starts: 'OggS\0', type: 'audio/ogg' },
  { starts: 'fLaC', type: 'audio/flac' },
  { starts: 'ID3', type: 'audio/mpeg' },
  { starts: '#!AMR', type: 'audio/amr' },
  { starts: 'caff\0', type: 'audio/x-caf' },
  { starts: '0&\xb2\x75\x8e\x66\xcf\x11', type: 'video/x-ms-asf' },
  { starts: 'FLV\x01', type: 'video/x-flv' },
  { starts: '\0\0\x01\xba', type: 'video/mpeg' },
  { starts: '\x02dss', type: 'audio/x-dss' },
  { starts: '\x03ds2', type: 'audio/x-dss' },
];

/** Chunked files: of RIFF, and of its older kin for sound. */
function ofRiff(head: string): string | null {
  const form = head.slice(8, 12);
  if (head.startsWith('FORM')) return form === 'AIFF' || form === 'AIFC' ? 'audio/aiff' : null;
  if (!head.startsWith('RIFF') && !head.startsWith('RF64')) return null;
  return form === 'WAVE' ? 'audio/wav' : form === 'AVI ' ? 'video/x-msvideo' : null;
}

/** Canon's raw pictures are in the same container as films, as other pictures are. */
const RAW = 'crx ';

/** MPEG-4 and QuickTime. [ISO 14496-12, 4.3] */
function ofBaseMedia(head: string): string | null {
  if (head.slice(4, 8) !== 'ftyp') return null;
  const brand = head.slice(8, 12);
  if (brand === RAW) return null;
  if (brand === 'qt  ') return 'video/quicktime';
  return /^M4[AB] $/.test(brand) ? 'audio/mp4' : 'video/mp4';
}

/** Matroska, and WebM, which is a part of it. [RFC 8794, 11.2.4] */
function ofMatroska(head: string): string | null {
  if (!head.startsWith('\x1a\x45\xdf\xa3')) return null;
  if (head.includes('webm')) return 'video/webm';
  return head.includes('matroska') ? 'video/matroska' : null;
}

/**
 * Sound without a container: frames of MPEG's layer III, or of AAC. The mark of a text in UTF-16 begins like a frame of layer I, which
 * nobody records in.
 */
function ofFrames(bytes: Uint8Array): string | null {
  const [sync, kind = 0, rates = 0] = bytes;
  if (sync !== 0xff) return null;
  if ((kind & 0xf6) === 0xf0) return 'audio/aac';
  const isLayer3 = (kind & 0xe6) === 0xe2 && (kind & 0x18) !== 0x08;
  const [bits, samples] = [rates >> 4, (rates >> 2) & 3];
  return isLayer3 && bits !== 0 && bits !== 15 && samples !== 3 ? 'audio/mpeg' : null;
}

/**
 * Returns why a recording has no text: it is one. This is what is kept of it in the place of a text, and is shown as what it is,
 * not as a failure (see ReadState).
 */
export function isRecording(name: string, mediaType: string): TickmarkError {
  return new TickmarkError('isRecording', { name, mediaType });
}

const MEGABYTE = 1024 * 1024;

/** Returns the error for a file that is too large to be kept; its message uses whole megabytes, and says what can be done about it. */
export function fileTooLargeToKeep(name: string, bytes: number): TickmarkError {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const code = Object.hasOwn(recordingEndings, ending) ? 'recordingTooLarge' : 'attachmentTooLarge';
  return new TickmarkError(code, {
    name,
    size: Math.ceil(bytes / MEGABYTE),
    limit: MAX_ATTACHMENT_BYTES / MEGABYTE,
  });
}
