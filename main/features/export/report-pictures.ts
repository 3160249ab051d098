import { formHolds, type ReportFormat } from '../../../core/model/report/format.ts';
import type {
  ReportAttachment,
  ReportClaim,
  ReportModel,
  ReportPicture,
} from '../../../core/report/model/model.ts';
import { PictureType, SMALL_SIDE } from '../../../core/model/attachment/shown-attachment.ts';
import { smallPictures } from '../evidence/small-pictures.ts';

/**
 * The most pictures in a report, and their greatest total size in bytes. It must open on any machine and fit into a
 * mail.
 */
const MOST_PICTURES = 60;
const MOST_BYTES = 15_000_000;

/** Some pictures are cached, because a preview is made again with every choice. */
const smallPictureOf = smallPictures(SMALL_SIDE, 40);

/**
 * Returns the report with the pictures of its evidence, each made anew, smaller and as a JPEG, by the sandboxed reader, where
 * its form shows them and the options ask for them. Never those of protected evidence, whether it is named or not. A file
 * that is no picture, is too large to be looked at or comes after as many as a report holds keeps its line alone.
 */
export async function reportWithPictures(
  model: ReportModel,
  format: ReportFormat,
  bytesOf: (hash: string) => Uint8Array,
  signal?: AbortSignal,
): Promise<ReportModel> {
  if (!model.options.pictures || !formHolds(format, 'pictures')) return model;
  const shown = new Map<string, ReportPicture>();
  let weight = 0;
  for (const file of filesOf(model)) {
    if (signal?.aborted === true || shown.size >= MOST_PICTURES) break;
    if (file.hash === null || shown.has(file.hash) || !PictureType.safeParse(file.mediaType).success)
      continue;
    const picture = await pictureOf({ hash: file.hash, name: file.name }, bytesOf);
    if (picture === null || weight + picture.base64.length > MOST_BYTES) continue;
    weight += picture.base64.length;
    shown.set(file.hash, picture);
  }
  if (shown.size === 0) return model;
  const put = (claims: readonly ReportClaim[]): ReportClaim[] =>
    claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((entry) =>
        entry.protected
          ? entry
          : { ...entry, attachments: entry.attachments.map((file) => withPicture(file, shown)) },
      ),
    }));
  return { ...model, claims: put(model.claims) };
}

function filesOf({ claims }: ReportModel): ReportAttachment[] {
  return claims.flatMap(({ evidence }) =>
    evidence.flatMap((entry) => (entry.protected ? [] : entry.attachments)),
  );
}

function withPicture(file: ReportAttachment, shown: ReadonlyMap<string, ReportPicture>): ReportAttachment {
  return { ...file, picture: (file.hash !== null && shown.get(file.hash)) || null };
}

async function pictureOf(
  file: { hash: string; name: string },
  bytesOf: (hash: string) => Uint8Array,
): Promise<ReportPicture | null> {
  const picture = await smallPictureOf(file, bytesOf);
  if (picture === null) return null;
  const { bytes, width, height } = picture;
  return { base64: Buffer.from(bytes).toString('base64'), width, height };
}
