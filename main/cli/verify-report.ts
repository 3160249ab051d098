import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { TickmarkError } from '../../core/errors.ts';
import { verifyReport } from '../../core/report/verify/verify-report.ts';
import type { Checked, Finding } from '../../core/report/verify/finding.ts';
import { eventsOf, sha256 } from '../../db/events.ts';
import { formerHashes } from '../../db/former-hashes.ts';
import type { Library } from '../../db/open.ts';
import { evidenceBeside } from '../export/evidence-folder.ts';
import { evidenceHashes, hashOf } from '../export/evidence-hashes.ts';
import { needed } from './options.ts';
import type { CliContext } from './cli-context.ts';

const signs: Record<Finding['result'], string> = { fits: '✓', differs: '✗', untold: '–' };

/**
 * verify-report FILE: says what of a JSON or HTML report fits and what does not: the file itself, the text, the claims, the
 * files of the evidence, the file that was loaded and the library's history. Exit code 1 where something does not fit.
 */
export async function runVerifyReport({ given, library, output }: CliContext): Promise<number> {
  const { t } = output;
  const path = resolve(needed(t, 'verify-report', 'FILE', given.words[0]));
  const checked = verifyReport(await textOf(path), sha256);
  const findings = [
    ...checked.findings,
    ...(await fileFindings(checked, given.value('evidence') ?? evidenceBeside(path))),
    ...(await sourceFindings(checked, given.value('source'))),
    ...historyFindings(checked, given.flag('history') ? library('read') : null),
  ];
  const wrong = findings.filter(({ result }) => result === 'differs').length;
  const lines = findings.map(({ result, key, values }) => `${signs[result]} ${t(key, values)}`);
  const sum = wrong === 0 ? t('verify.allFits') : t('verify.somethingDiffers', { n: wrong });
  const value = {
    ok: wrong === 0,
    findings: findings.map(({ result, key, values }) => ({
      result,
      what: key.slice('verify.'.length),
      ...values,
    })),
  };
  output.result(value, [...lines, sum].join('\n'));
  return wrong === 0 ? 0 : 1;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'ENOENT') throw new TickmarkError('fileNotFound', { name: basename(path) }, { cause });
    throw new TickmarkError('fileUnreadable', { name: basename(path), why: code }, { cause });
  }
}

async function fileFindings({ files }: Checked, place: string | null): Promise<Finding[]> {
  if (files.length === 0) return [];
  if (place === null) return [{ result: 'untold', key: 'verify.noFolder', values: { n: files.length } }];
  const hashIn = await evidenceHashes(place);
  const findings: Finding[] = [];
  for (const { name, hash } of files) {
    // The name is a name and no path: what else it holds leads nowhere.
    const found = await hashIn(basename(name));
    if (found === null)
      findings.push({ result: 'differs', key: 'verify.fileMissing', values: { name, folder: place } });
    else {
      const isSame = found === hash;
      findings.push({
        result: isSame ? 'fits' : 'differs',
        key: isSame ? 'verify.file' : 'verify.fileDiffers',
        values: { name },
      });
    }
  }
  return findings;
}

async function sourceFindings({ sourceHash }: Checked, source: string | null): Promise<Finding[]> {
  if (source === null) return [];
  const name = basename(source);
  if (!existsSync(source)) throw new TickmarkError('fileNotFound', { name });
  const isSame = (await hashOf(source)) === sourceHash;
  return [
    {
      result: isSame ? 'fits' : 'differs',
      key: isSame ? 'verify.source' : 'verify.sourceDiffers',
      values: { name },
    },
  ];
}

function historyFindings({ history }: Checked, library: Library | null): Finding[] {
  if (history === null) return [];
  if (library === null) return [{ result: 'untold', key: 'verify.historyNotAsked' }];
  const events = eventsOf(library.db, history.articleId);
  if (events.length === 0) return [{ result: 'untold', key: 'verify.historyUnknown' }];
  const former = formerHashes(library.db, history.articleId);
  const isSame = [events[history.length - 1]?.hash, former[history.length - 1]].includes(history.lastHash);
  return [{ result: isSame ? 'fits' : 'differs', key: isSame ? 'verify.history' : 'verify.historyDiffers' }];
}
