import type { CompoundFile } from '../../../shared/cfb/read-cfb.ts';

/** A file that came with a mail of Outlook's. */
export interface OutlookFile {
  readonly name: string;
  readonly type: string;
  /** Its bytes, or the mail that it is. */
  readonly content: Uint8Array | OutlookMessage;
}

/** A mail as Outlook keeps it: what of it is read, from whichever of its containers. */
export interface OutlookMessage {
  readonly subject: string | null;
  readonly from: string | null;
  readonly sent: Date | null;
  readonly plain: string | null;
  /** The HTML, and the encoding that it is in where that is known. */
  readonly html: { readonly bytes: Uint8Array; readonly charset: string | null } | null;
  readonly rtf: Uint8Array | null;
  readonly files: readonly OutlookFile[];
}

/** Mails within mails; a deeper one is left out. */
export const MAX_MESSAGES = 5;
/** Files of one mail. */
export const MAX_FILES = 500;

/** The stream of a mail of Outlook's that holds its properties ([MS-OXMSG] 2.4). */
export const PROPERTIES = '__properties_version1.0';

/** True for a compound file that is a mail of Outlook's (.msg). */
export function isMsg({ names }: CompoundFile): boolean {
  return names.includes(PROPERTIES);
}
