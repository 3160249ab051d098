import type { Page } from '@playwright/test';
import type { ArticleState, Output } from '../../core/contract/index.ts';
import { verdicts } from '../../core/model/claim/verdict.ts';
import { Failure } from '../tools/failure.ts';

type Answer = { ok: boolean; value?: unknown; error?: { code: string } };

/** Calls the app as its own page does. Throws a Failure with the error's code. */
export async function callApp<Result>(desk: Page, name: string, input: unknown): Promise<Result> {
  const answer = await desk.evaluate(
    (call): Promise<Answer> => window.tickmark.call(call.name, call.input) as Promise<Answer>,
    { name, input },
  );
  if (!answer.ok) throw new Failure(`${name} failed: ${answer.error?.code ?? ''}`);
  return answer.value as Result;
}

/** Names a checker, so that there is no first screen; claims are only those that a measurement makes. */
export async function nameAny(desk: Page): Promise<void> {
  await callApp(desk, 'checker.save', { id: null, name: 'Noor Smit', initials: 'NS' });
  await callApp(desk, 'settings.set', { suggestOnLoad: false });
}

/** Loads a text as an article of its own, and returns its id. */
export async function loadText(desk: Page, text: string): Promise<string> {
  const { results } = await callApp<Output<'load.paste'>>(desk, 'load.paste', { html: null, text });
  const [result] = results;
  if (result?.status !== 'loaded') throw new Failure(`A text was not loaded: ${result?.status ?? 'nothing'}`);
  return result.articleId;
}

/**
 * Makes claims of the first sentences that have none, spread evenly over the article, until it has `count`; `marked`
 * gives them verdicts in turn, with a reason, a correction and evidence as a checker would.
 */
export async function claimSentences(
  desk: Page,
  articleId: string,
  count: number,
  marked: boolean,
): Promise<void> {
  const state = await callApp<ArticleState>(desk, 'article.open', { articleId });
  const taken = new Set(state.claims.map(({ start }) => start));
  const texts = state.blocks.filter(({ isText, kind }) => isText && kind === 'paragraph');
  const inText = new Set(texts.map(({ position }) => position));
  const free = state.sentences.filter(
    ({ blockPosition, start }) => inText.has(blockPosition) && !taken.has(start),
  );
  const wanted = count - state.claims.length;
  if (free.length < wanted) throw new Failure(`The article has only ${free.length} sentences left`);
  const spans = Array.from({ length: wanted }, (_, at) => free[Math.floor((at * free.length) / wanted)]);
  await desk.evaluate(makeAll, {
    versionId: state.version.id,
    spans: spans.flatMap((span) => (span === undefined ? [] : [{ start: span.start, end: span.end }])),
    verdicts: marked ? [...verdicts] : [],
  });
}

interface Work {
  versionId: string;
  spans: { start: number; end: number }[];
  verdicts: string[];
}

/** Runs in the page. */
async function makeAll(work: Work): Promise<void> {
  const call = async (name: string, input: unknown): Promise<{ claims: { id: string }[] }> => {
    const answer = await window.tickmark.call(name, input);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value as { claims: { id: string }[] };
  };
  for (const [at, span] of work.spans.entries()) {
    const made = await call('claim.make', { versionId: work.versionId, ...span });
    const claimId = made.claims[0]?.id;
    const verdict = work.verdicts[at % work.verdicts.length];
    if (verdict === undefined || verdict === 'unchecked') continue;
    await call('claim.setVerdict', { claimId, verdict });
    const details = {
      attribution: { speaker: 'Karin Voss', speakerSpan: null, cue: 'said', cueSpan: null },
      reason: verdict === 'unverifiable' ? 'singleSource' : null,
      correction: verdict === 'refuted' ? 'The yearbook gives another figure for the same year.' : null,
    };
    await call('claim.setDetails', { claimId, details });
    await call('evidence.add', {
      claimId,
      details: {
        kind: 'link',
        stance: 'supports',
        target: 'verdict',
        title: `Document ${at}`,
        link: `https://archive.example/documents/${at}`,
        quotation: 'The words that matter stand on page twelve.',
        lookedAt: '2026-03-04',
        contact: null,
        protected: false,
        note: null,
        attachments: [],
      },
    });
  }
}
