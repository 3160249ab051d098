import { evidenceTitle } from '../../model/evidence/evidence-title.ts';
import type { ReportClaim } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

/** A file that evidence has or was taken from: the claim's number, what it is called, and its hash. */
interface HashedFile {
  claim: number;
  name: string;
  hash: string;
  /** Its name in the folder beside the report; null if it is not in there. */
  savedAs: string | null;
}

/** Returns every file of the claims' evidence whose hash may be told, and the files that evidence was taken from. */
export function hashedFiles(claims: readonly ReportClaim[], { t }: ReportWording): HashedFile[] {
  return claims.flatMap(({ number, evidence }) =>
    evidence.flatMap((entry) => {
      const { attachments, sourceHash, kind } = entry;
      const files = attachments.flatMap(({ name, hash, savedAs }) =>
        hash === null ? [] : [{ claim: number, name: savedAs ?? name, hash, savedAs }],
      );
      if (sourceHash === null || files.some(({ hash }) => hash === sourceHash)) return files;
      const title = evidenceTitle(entry) ?? t(`evidence.${kind}`);
      return [
        { claim: number, name: t('report.fileTakenFrom', { title }), hash: sourceHash, savedAs: null },
        ...files,
      ];
    }),
  );
}
