import { isMail } from '../../../../core/text/detect-mail.ts';
import { readCompoundFile } from '../../shared/cfb/read-cfb.ts';
import type { FileSample } from '../../shared/sample/sample.ts';
import { isMsg } from './outlook/message.ts';

/** True for a message, and for what Outlook keeps or sends: .msg, winmail.dat. Throws `fileDamaged`. */
export function isEmail({ bytes, signature, head }: FileSample): boolean {
  if (signature === 'TNEF') return true;
  return signature === 'OLE' ? isMsg(readCompoundFile(bytes)) : isMail(head);
}
