import type { ParseRequest } from '../../../../core/model/article/parsed-article.ts';
import type { SourceArticle, SourceFile } from '../../../../core/text/source-article.ts';
import type { FileSample, TextSample } from './sample.ts';

/** Bytes to read, with all that is known of them. */
export interface FileToRead {
  /** The file's name; '' for pasted content. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: ParseRequest['format'];
  /** What its text is read for. */
  readonly use: 'article' | 'source';
  /** Which of several articles in it, or null. */
  readonly item: string | null;
  readonly password: string | null;
}

/** What the code of a format may ask of the others, for the files within its own. */
export interface Others {
  /** Reads a file as if it had come alone; null if files lie too deep in each other. */
  readonly read: ((file: FileToRead) => Promise<SourceFile>) | null;
  /** True for data (JSON, XML) whose content is a story in one of the formats. */
  isStory(text: string): boolean;
}

/** How a format is recognized by the bytes of a file, and read. */
export interface BytesReader {
  readonly by: 'bytes';
  detect(sample: FileSample): boolean;
  /** Throws TickmarkError. */
  read(file: FileToRead, others: Others): Promise<SourceFile>;
}

/** How a format is recognized by a text, whatever its encoding was, and read. */
export interface TextReader {
  readonly by: 'text';
  detect(sample: TextSample): boolean;
  /** Returns the article, or the file where it may hold several. Throws TickmarkError. */
  read(text: string, file: FileToRead): SourceArticle | Promise<SourceFile>;
}
