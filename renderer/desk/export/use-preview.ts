import { useEffect, useMemo, useState } from 'react';
import type { Id } from '../../../core/ids.ts';
import type { ReportFormat } from '../../../core/report/format.ts';
import type { ReportOptions } from '../../../core/report/options.ts';
import { call } from '../bridge.ts';

/** The preview as it stands: the last address that was made, and why the next could not be. */
export interface Preview {
  url: string | null;
  isMaking: boolean;
  failure: unknown;
}

interface Wish {
  articleId: Id;
  versionId: Id;
  format: ReportFormat;
  options: ReportOptions;
}

/** Makes the page that shows the report and again when the form or the options change; the last stays until the next is there. */
export function usePreview(
  articleId: Id,
  versionId: Id,
  format: ReportFormat,
  options: ReportOptions,
): Preview {
  const [made, setMade] = useState<{ for: Wish; url: string } | null>(null);
  const [failed, setFailed] = useState<{ for: Wish; thrown: unknown } | null>(null);
  const wish = useMemo(
    () => ({ articleId, versionId, format, options }),
    [articleId, versionId, format, options],
  );
  useEffect(() => {
    let wanted = true;
    call('report.preview', wish).then(
      ({ url }) => wanted && setMade({ for: wish, url }),
      (thrown: unknown) => wanted && setFailed({ for: wish, thrown }),
    );
    return () => {
      wanted = false;
    };
  }, [wish]);
  const failure = failed?.for === wish ? failed.thrown : null;
  return { url: made?.url ?? null, isMaking: made?.for !== wish && failure === null, failure };
}
