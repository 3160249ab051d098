import { toWireError, TickmarkError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { findingWords, momentWords } from '../../core/wording/verify-findings.ts';
import { unfinishedErasings } from '../../db/ledger/erasures.ts';
import { restoresIn } from '../../db/ledger/ledger.ts';
import { examineLibrary, failureOf } from '../../db/verify/library.ts';
import { missingHeads, rememberHeads } from '../features/heads/heads.ts';
import type { CliContext } from './cli-context.ts';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readSignature, signatureFileName, signatureText } from '../../core/identity/signature.ts';
import { noteOf, type CheckedSignature } from '../../core/identity/signature-standing.ts';
import {
  signatureFinding,
  signatureProof,
  type Checked,
  type Finding,
} from '../../core/report/verify/finding.ts';
import { checkSignature } from '../../db/identity/signature.ts';
import { evidenceBeside } from '../features/export/evidence-folder.ts';
import { evidenceHashes, hashOf } from '../features/export/evidence-hashes.ts';
import { keyOf } from '../../db/crypto/library-key.ts';
import { readInProcess } from '../workers/case-child.ts';
import { knownKeys } from '../features/identity/signing.ts';
import { needed } from './options.ts';

/**
 * verify: checks the library's file, its history and its kept files, and whether it still has everything that the app saw
 * in it before. It reports everything that does not fit. --accept declares the present library to be right.
 */
export function runVerify({ given, library, output, language, place }: CliContext): number {
  const open = library('read');
  const examined = examineLibrary(open);
  const { verified } = examined;
  // A checker who accepts the present library gets no findings about what it had before.
  if (given.flag('accept')) rememberHeads(open, place, true);
  const findings = [...examined.findings, ...missingHeads(open, place).findings];
  const restored = restoresIn(open.db);
  const history = restored.map(({ at, of }) =>
    output.t('cli.verifiedRestored', {
      at: momentWords(language, at),
      of: of === null ? '?' : momentWords(language, of),
    }),
  );
  const unfinished = unfinishedErasings(open.db).length;
  const left = unfinished === 0 ? [] : [output.t('erase.unfinishedLater', { n: unfinished })];
  const [first] = findings;
  if (first === undefined) {
    const { locked } = verified;
    const sealed = locked === 0 ? [] : [output.t('cli.verifiedLocked', { n: locked })];
    const words = [output.t('cli.verified', { ...verified }), ...sealed, ...history, ...left].join('\n');
    output.result({ ok: true, ...verified, findings, restored }, words);
    return 0;
  }
  const failure = failureOf(open.path, first);
  const told = findings.map((one) => ({ ...one, message: findingWords(language, one) }));
  const words = [
    output.t('cli.verifiedNot', { n: told.length }),
    ...told.map(({ message }) => `  ${message}`),
    ...history,
    ...left,
  ].join('\n');
  const error = { code: toWireError(failure).code, message: errorMessage(language, failure) };
  output.failure({ ok: false, error, ...verified, findings: told, restored }, words);
  return 1;
}

/** More bytes than any signature has: a larger file is no signature and is not read. */
const MOST_OF_SIGNATURE = 100_000;

const signs: Record<Finding['result'], string> = { fits: '✓', differs: '✗', untold: '–' };

/**
 * verify-report FILE: says what of a report fits and what does not: its signature, and of a JSON or HTML report the file
 * itself, the text, the claims, the files of the evidence, the file that was loaded, and all that the library has of it. Of
 * another file, which has its signature beside it, only that. The exit code is 1 if something does not fit.
 */
export async function runVerifyReport(context: CliContext): Promise<number> {
  const { given, library, output, language } = context;
  const { t } = output;
  const path = resolve(needed(t, 'verify-report', 'FILE', given.words[0]));
  const own = given.flag('history') ? library('read') : null;
  const { checked, isReport, history, ...found } = await readInProcess('verifyReport', {
    name: basename(path),
    path,
    library: own?.path ?? null,
    key: own && keyOf(own.db),
  });
  const signature = isReport ? found.signature : await signatureBeside(path);
  const note = signature && noteOf(signature, own === null ? [] : knownKeys(own));
  const onlySignature: Finding = { result: 'untold', key: 'verify.onlySignature' };
  const findings: Finding[] = [
    ...(isReport || note === null ? checked.findings : [onlySignature]),
    ...(note === null ? [] : [signatureFinding(note, own !== null, language)]),
    ...(await fileFindings(checked, given.value('evidence') ?? evidenceBeside(path))),
    ...(await sourceFindings(checked, given.value('source'))),
    ...history,
  ];
  const wrong = findings.filter(({ result }) => result === 'differs').length;
  const lines = findings.map(({ result, key, values }) => `${signs[result]} ${t(key, values)}`);
  const shown: Finding['key'][] = [];
  if (wrong === 0) {
    const proof = note && signatureProof(note);
    if (proof !== null) shown.push(proof);
    if (findings.some(({ key }) => key === 'verify.history')) shown.push('verify.provesHistory');
  }
  const values = { name: note?.signed?.name ?? '', at: note?.signed?.at ?? '' };
  const sum = wrong === 0 ? t('verify.nothingDiffers') : t('verify.somethingDiffers', { n: wrong });
  const untold = findings.filter(({ result }) => result === 'untold').length;
  const value = {
    ok: wrong === 0,
    findings: findings.map((finding) => ({
      result: finding.result,
      what: nameOf(finding.key),
      ...finding.values,
    })),
    signature: note,
    shows: shown.map(nameOf),
  };
  const ends = [sum, ...shown.map((key) => t(key, values))];
  if (untold > 0) ends.unshift(t('verify.notCompared', { n: untold }));
  output.result(value, [...lines, ...ends].join('\n'));
  return wrong === 0 ? 0 : 1;
}

function nameOf(key: Finding['key']): string {
  return key.replace(/^verify\./, '');
}

/** The signature in the file beside one that holds none itself; null if there is no such file. */
async function signatureBeside(path: string): Promise<CheckedSignature | null> {
  const beside = signatureFileName(path);
  if (!existsSync(beside)) return null;
  const text = statSync(beside).size > MOST_OF_SIGNATURE ? '' : await readFile(beside, 'utf8');
  return checkSignature(readSignature(text, signatureText), 'file', await hashOf(path));
}

async function fileFindings({ files }: Checked, place: string | null): Promise<Finding[]> {
  if (files.length === 0) return [];
  if (place === null) return [{ result: 'untold', key: 'verify.noFolder', values: { n: files.length } }];
  const hashIn = await evidenceHashes(place);
  const findings: Finding[] = [];
  for (const { name, hash } of files) {
    // Only the name counts: a path in it must not lead anywhere.
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
  if (sourceHash === null) return [{ result: 'untold', key: 'verify.sourceUntold' }];
  const isSame = (await hashOf(source)) === sourceHash;
  return [
    {
      result: isSame ? 'fits' : 'differs',
      key: isSame ? 'verify.source' : 'verify.sourceDiffers',
      values: { name },
    },
  ];
}
