import { isMail } from '../../../../core/text/detect-mail.ts';
import { readCompoundFile, type CompoundFile } from '../../shared/cfb/read-cfb.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** The stream of a mail of Outlook's that holds its properties ([MS-OXMSG] 2.4). */
export const PROPERTIES = '__properties_version1.0';

/** True for a message, and for what Outlook keeps or sends: .msg, winmail.dat. Throws `fileDamaged`. */
export function isEmail({ bytes, signature, head }: FileSample): boolean {
  if (signature === 'TNEF') return true;
  return signature === 'OLE' ? isMsg(readCompoundFile(bytes)) : isMail(head);
}

/** True for a compound file that is a mail of Outlook's (.msg). */
export function isMsg({ names }: CompoundFile): boolean {
  return names.includes(PROPERTIES);
}
