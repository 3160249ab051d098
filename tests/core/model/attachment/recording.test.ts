import { describe, expect, test } from 'vitest';
import { fileTooLargeToKeep, recordingType } from '../../../../core/model/attachment/recording.ts';
import { tone } from '../../../helpers/recordings.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('what its first bytes tell of a recording', () => {
  test.each([
    ['audio/wav', tone(0.1)],
    ['audio/ogg', bytes('OggS\0\x02')],
    ['audio/flac', bytes('fLaC\0\0\0\x22')],
    ['audio/mpeg', bytes('ID3\x04\0\0')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x64')],
    ['audio/aac', bytes('\xff\xf1\x50\x80')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm')],
    ['video/matroska', bytes('\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska')],
    ['video/mp4', bytes('\0\0\0\x20ftypisom\0\0\x02\0')],
    ['audio/mp4', bytes('\0\0\0\x20ftypM4A \0\0\0\0')],
    ['video/quicktime', bytes('\0\0\0\x14ftypqt  \0\0\0\0')],
    ['video/x-msvideo', bytes('RIFF\x10\0\0\0AVI LIST')],
    ['audio/aiff', bytes('FORM\0\0\0\x10AIFFCOMM')],
    ['video/x-ms-asf', bytes('0&\xb2\x75\x8e\x66\xcf\x11\xa6\xd9')],
  ])('%s', (type, file) => expect(recordingType(file)).toBe(type));

  test.each([
    ['nothing', bytes('')],
    ['a text', bytes('ID number of the ship')],
    ['a text in UTF-16', Buffer.from('\ufeffNotulen', 'utf16le')],
    ['a picture in the container of films', bytes('\0\0\0\x1cftypheic\0\0\0\0')],
    ['a picture in the container of sound', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['a photograph', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['a PDF', bytes('%PDF-1.7')],
    ['an archive', bytes('PK\x03\x04')],
  ])('none: %s', (_, file) => expect(recordingType(file)).toBeNull());
});

test('who cannot keep a large recording is told what else they can do', () => {
  const size = 2 * 1024 ** 3;
  expect(fileTooLargeToKeep('council.MP4', size)).toMatchObject({
    code: 'recordingTooLarge',
    detail: { name: 'council.MP4', size: 2048, limit: 100 },
  });
  expect(fileTooLargeToKeep('council.zip', size).code).toBe('attachmentTooLarge');
});
