import { useEffect, useState } from 'react';
import type { Id } from '../../../core/ids.ts';
import type { ReportOptions } from '../../../core/report/options.ts';
import { call } from '../bridge.ts';

/** The preview as it stands: the last address that was made, and why the next could not be. */
export interface Preview {
  url: string | null;
  isMaking: boolean;
  failure: unknown;
}

/** Makes the report's page for these options and again when they change; the last page stays until the next is there. */
export function usePreview(articleId: Id, versionId: Id, options: ReportOptions): Preview {
  const [made, setMade] = useState<{ for: ReportOptions; url: string } | null>(null);
  const [failed, setFailed] = useState<{ for: ReportOptions; thrown: unknown } | null>(null);
  useEffect(() => {
    let wanted = true;
    call('report.preview', { articleId, versionId, options }).then(
      ({ url }) => wanted && setMade({ for: options, url }),
      (thrown: unknown) => wanted && setFailed({ for: options, thrown }),
    );
    return () => {
      wanted = false;
    };
  }, [articleId, versionId, options]);
  const failure = failed?.for === options ? failed.thrown : null;
  return { url: made?.url ?? null, isMaking: made?.for !== options && failure === null, failure };
}
