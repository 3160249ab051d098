import { useEffect, useMemo, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { call } from '../../app-state/bridge.ts';

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

/** What a page is made of, and after how many decisions. */
interface Asked {
  wish: Wish;
  decisions: number;
}

/**
 * Makes the page that shows the report, and again when the form, the options or what was decided of words that look like a source
 * change; the last stays until the next is there.
 */
export function usePreview(
  articleId: Id,
  versionId: Id,
  format: ReportFormat,
  options: ReportOptions,
  decisions: number,
): Preview {
  const [made, setMade] = useState<{ for: Asked; url: string } | null>(null);
  const [failed, setFailed] = useState<{ for: Asked; thrown: unknown } | null>(null);
  const asked = useMemo(
    () => ({ wish: { articleId, versionId, format, options }, decisions }),
    [articleId, versionId, format, options, decisions],
  );
  useEffect(() => {
    let wanted = true;
    call('report.preview', asked.wish).then(
      ({ url }) => wanted && setMade({ for: asked, url }),
      (thrown: unknown) => wanted && setFailed({ for: asked, thrown }),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  const failure = failed?.for === asked ? failed.thrown : null;
  return { url: made?.url ?? null, isMaking: made?.for !== asked && failure === null, failure };
}
