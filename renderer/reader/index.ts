import { toWireError } from '../../core/kernel/errors.ts';
import type {
  PagePicture,
  PageRequest,
  PictureRequest,
  SmallPicture,
} from '../../core/model/attachment/shown-attachment.ts';
import type {
  ParsedFile,
  ParseRequest,
  PlainText,
  TextRequest,
} from '../../core/model/article/parsed-article.ts';
import type { FactsRequest, PictureFacts } from '../../core/model/picture/picture-facts.ts';
import type { FoundScans, ScannedPage, ScanRequest } from '../../core/ocr/scan-request.ts';
import type { FingerprintRequest, MadeFingerprint } from '../../core/pictures/fingerprint-request.ts';
import { plainTextOf, parseRequest } from './parse-request.ts';

/** What main sends: main made it, so it is taken as it is; what comes back is checked there. */
interface Asked {
  readonly id: number;
  readonly request:
    | ParseRequest
    | PageRequest
    | PictureRequest
    | TextRequest
    | ScanRequest
    | FactsRequest
    | FingerprintRequest;
}

window.addEventListener('message', takePort);

/** Takes the one port to main that the preload hands over, and listens to nothing else after it. */
function takePort(event: MessageEvent<unknown>): void {
  const [port] = event.ports;
  if (event.source !== window || port === undefined) return;
  window.removeEventListener('message', takePort);
  port.onmessage = async (message: MessageEvent<Asked>) => port.postMessage(await answer(message.data));
}

/** What draws is loaded when it is needed. */
async function does(
  request: Asked['request'],
): Promise<
  | ParsedFile
  | PagePicture
  | SmallPicture
  | PlainText
  | FoundScans
  | ScannedPage
  | PictureFacts
  | MadeFingerprint
> {
  if ('verbatim' in request) return plainTextOf(request);
  if ('scale' in request) return (await import('./scale-picture.ts')).scalePicture(request);
  if ('facts' in request) return (await import('./picture-facts/picture-facts.ts')).pictureFacts(request);
  if ('fingerprint' in request) return (await import('./picture-fingerprint.ts')).pictureFingerprint(request);
  if ('scan' in request) return (await import('./scan-page.ts')).scanPage(request);
  if (!('draw' in request)) return parseRequest(request);
  return (await import('./formats/pdf/draw/draw-page.ts')).drawPage(request);
}

async function answer({ id, request }: Asked): Promise<unknown> {
  try {
    return { id, ok: true, value: await does(request) };
  } catch (thrown) {
    return { id, ok: false, error: toWireError(thrown) };
  }
}
