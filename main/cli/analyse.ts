import { text as readAll } from 'node:stream/consumers';
import { basename, resolve } from 'node:path';
import { analyse } from '../../core/detect/detector.ts';
import type { Analysis } from '../../core/detect/analysis.ts';
import { scoreLine } from '../../core/detect/scoring/score-line.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import type { ParsedArticle, ParseRequest } from '../../core/model/article/parsed-article.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import type { CliContext } from './cli-context.ts';

/**
 * analyse [FILE…] [--lang L] [--lines]: prints what the detector finds, without a library. It reads standard input if no
 * file is named.
 */
export async function runAnalyse(context: CliContext): Promise<number> {
  const { given, output, language } = context;
  const files = given.words.length === 0 ? ['-'] : given.words;
  let failures = 0;
  for (const file of files) {
    try {
      const source = await sourceOf(file);
      if (given.flag('lines')) printLines(context, source);
      else await printAnalysis(context, file, source);
    } catch (thrown) {
      failures++;
      const message = errorMessage(language, thrown);
      output.failure({ ok: false, file, error: { code: toWireError(thrown).code, message } }, message);
    }
  }
  return failures === 0 ? 0 : 1;
}

/** Returns the bytes of a file or of standard input, as plain text. */
async function sourceOf(file: string): Promise<ParseRequest> {
  if (file !== '-') return readSource(resolve(file));
  const text = await readAll(process.stdin);
  if (text.trim() === '') throw new TickmarkError('fileEmpty', { name: '-' });
  return { name: null, bytes: new TextEncoder().encode(text), format: 'text' };
}

async function printAnalysis(
  { given, output }: CliContext,
  file: string,
  source: ParseRequest,
): Promise<void> {
  const read = await readFile(source);
  if (read.kind === 'several') {
    const message = output.t('cli.several', { file: basename(file), count: read.items.length });
    throw new TickmarkError('usage', { problem: message });
  }
  const { article } = read;
  const language = given.value('lang') ?? article.language;
  const begun = performance.now();
  const analysis = analyse({ ...article, language });
  const milliseconds = Math.round(performance.now() - begun);
  output.result(described(file, article, language, analysis, milliseconds), words(article, analysis));
}

/** Spans with their words beside them, so that a line can be read without the text at hand. */
function described(
  file: string,
  { text, sentences }: ParsedArticle,
  language: string,
  analysis: Analysis,
  milliseconds: number,
): object {
  const worded = <T extends { start: number; end: number }>(span: T): T & { text: string } => ({
    ...span,
    text: text.slice(span.start, span.end),
  });
  return {
    ok: true,
    file,
    language,
    supported: analysis.supported,
    text,
    sentences,
    claims: analysis.claims.map(worded),
    caveats: analysis.caveats.map(worded),
    figures: analysis.figures.map(worded),
    figureConflicts: analysis.figureConflicts,
    milliseconds,
  };
}

function words({ text }: ParsedArticle, { claims }: Analysis): string {
  const line = ({ start, end, score, kind, attribution }: Analysis['claims'][number]): string =>
    [score.toFixed(2), kind ?? '-', text.slice(start, end), attribution?.speaker ?? ''].join('  ').trimEnd();
  return claims.map(line).join('\n');
}

/** Reads one sentence per line and prints a score for each, in order. The language is the one that is given, else English. */
function printLines({ given, output }: CliContext, source: ParseRequest): void {
  const language = given.value('lang') ?? 'en';
  const lines = new TextDecoder().decode(source.bytes).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, text] of lines.entries()) {
    const score = scoreLine(text, language);
    output.result({ line: index + 1, score, text }, `${score.toFixed(3)}  ${text}`);
  }
}
