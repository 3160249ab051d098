import type { Page } from '@playwright/test';
import type { ArticleState, Output } from '../../core/contract/index.ts';
import { readFile } from 'node:fs/promises';
import type { AttachmentRef } from '../../core/model/evidence/evidence.ts';
import { callApp, loadText } from '../bench/libraries.ts';
import { Failure } from '../tools/failure.ts';
import { attached, kept } from './files.ts';

/** A claim as somebody has marked it: its words, and what was found. */
interface Marked {
  words: string;
  verdict: 'verified' | 'unverifiable' | 'refuted' | 'unchecked';
  speaker?: string;
  cue?: string;
  said?: 'verified';
  reason?: string;
  correction?: string;
  evidence?: {
    title: string;
    link?: string;
    kind?: string;
    stance?: string;
    protected?: boolean;
    hasFiles?: boolean;
  };
}

const inEnglish: readonly Marked[] = [
  {
    words: 'At least 31 people have died in Port Ellery',
    verdict: 'verified',
    speaker: 'Ruth Calloway',
    cue: 'said',
    said: 'verified',
    evidence: {
      title: 'Civil protection bulletin 9',
      link: 'https://county.example/civil-protection/9',
      hasFiles: true,
    },
  },
  {
    words: 'Half of the city’s 126,000 inhabitants have no safe drinking water',
    verdict: 'verified',
    speaker: 'county health office',
    said: 'verified',
  },
  {
    words: 'it had released 840 cubic metres a second from Friday noon, the most that its licence allows',
    verdict: 'unverifiable',
    speaker: 'Tamsin Hydro',
    cue: 'The company said',
    said: 'verified',
    reason: 'noIndependentAccess',
    evidence: {
      title: 'Shift leader at the dam',
      kind: 'interview',
      stance: 'contradicts',
      protected: true,
    },
  },
  {
    words: 'more than in any October since measurements began in 1911',
    verdict: 'refuted',
    speaker: 'weather service',
    said: 'verified',
    correction: 'more than in any October since 1964, when 231 millimetres fell',
    evidence: {
      title: 'Monthly totals of the station Ellery Hills',
      link: 'https://weather.example/stations/ellery-hills/1964-10',
      kind: 'dataSet',
      stance: 'contradicts',
    },
  },
  { words: 'In 36 hours, 214 millimetres of rain fell', verdict: 'verified', speaker: 'weather service' },
  { words: 'Insurers put the damage at between £600m and £900m', verdict: 'unchecked' },
  { words: 'The government has promised £10,000 to every household', verdict: 'unchecked' },
];

const inDutch: readonly Marked[] = [
  {
    words: 'zeker zeven mensen om het leven gekomen',
    verdict: 'verified',
    speaker: 'Ilse Marandt',
    cue: 'meldt',
    said: 'verified',
    evidence: {
      title: 'Opname van Radio Korvaline, 13 maart',
      kind: 'recording',
      link: 'https://radio-korvaline.example/uitzending/13-maart',
      hasFiles: true,
    },
  },
  {
    words: 'Twaalf precisieraketten zouden een munitiedepot bij de haven hebben vernietigd',
    verdict: 'unverifiable',
    speaker: 'leger van Dravië',
    said: 'verified',
    reason: 'accountsContradict',
  },
  {
    words: 'een krater van zo’n 30 meter te zien, pal naast de graansilo’s',
    verdict: 'verified',
    evidence: { title: 'Satellietbeeld van dinsdagmiddag', kind: 'image' },
  },
  {
    words: 'ruim twee keer zoveel als in het hele grensconflict van 2016',
    verdict: 'refuted',
    correction: 'bijna twee keer zoveel: in 2016 kwamen 217 burgers om',
  },
  { words: 'Van de 84.000 inwoners is naar schatting de helft gevlucht', verdict: 'unchecked' },
  { words: 'steeg de tarweprijs woensdag met 6,4 procent, tot 287 euro per ton', verdict: 'unchecked' },
];

/** The passphrase of a library that was filled with examples. */
export const EXAMPLE_PASSPHRASE = 'quay lantern spinach seven trumpet';

/** Fills a library by the app's own calls: both sample articles, half checked, and a handful of stories. A checker is named. */
export async function fillLibrary(desk: Page): Promise<void> {
  // A machine without a key store asks for a passphrase at the first protected source.
  await callApp(desk, 'vault.setPassphrase', {
    current: null,
    passphrase: EXAMPLE_PASSPHRASE,
  });
  await callApp(desk, 'settings.set', { snippets: kept });
  for (const story of stories) await loadText(desk, story);
  await markSample(desk, 'nl', inDutch);
  await markSample(desk, 'en', inEnglish);
}

/** Makes every article open at its beginning, as if it had not been looked at. */
export async function forgetPlaces(desk: Page): Promise<void> {
  const { articles } = await callApp<Output<'library.list'>>(desk, 'library.list', { removed: false });
  for (const { article } of articles)
    await callApp(desk, 'article.setPlace', { articleId: article.id, offset: 0, claimId: null });
}

async function markSample(desk: Page, language: 'en' | 'nl', claims: readonly Marked[]): Promise<void> {
  const { results } = await callApp<Output<'load.sample'>>(desk, 'load.sample', { language });
  const [loaded] = results;
  if (loaded?.status !== 'loaded') throw new Failure('The sample was not loaded');
  const state = await callApp<ArticleState>(desk, 'article.open', { articleId: loaded.articleId });
  await markAll(desk, state, claims);
  await callApp(desk, 'article.leave', { articleId: loaded.articleId });
}

/** Makes claims of words of an article, and marks each. Throws a Failure for words that are not in it. */
export async function markAll(desk: Page, state: ArticleState, claims: readonly Marked[]): Promise<void> {
  for (const claim of claims) await mark(desk, state, claim);
}

async function mark(desk: Page, { version }: ArticleState, claim: Marked): Promise<void> {
  const start = version.text.indexOf(claim.words);
  if (start < 0) throw new Failure(`“${claim.words}” is not in the article`);
  const span = { versionId: version.id, start, end: start + claim.words.length };
  const made = await callApp<Output<'claim.make'>>(desk, 'claim.make', span);
  const claimId = made.claims[0]?.id;
  const { speaker, cue = null, reason, correction, evidence } = claim;
  const attribution = speaker === undefined ? null : { speaker, speakerSpan: null, cue, cueSpan: null };
  const details = { attribution, reason: reason ?? null, correction: correction ?? null };
  await callApp(desk, 'claim.setDetails', { claimId, details });
  await callApp(desk, 'claim.setVerdict', { claimId, verdict: claim.verdict });
  if (claim.said !== undefined) await callApp(desk, 'claim.setSaid', { claimId, said: claim.said });
  if (evidence === undefined) return;
  await callApp(desk, 'evidence.add', {
    claimId,
    details: {
      kind: evidence.kind ?? 'link',
      stance: evidence.stance ?? 'supports',
      target: 'verdict',
      title: evidence.title,
      link: evidence.link ?? null,
      quotation: null,
      lookedAt: '2026-03-16',
      contact: evidence.protected === true ? 'name known to the desk' : null,
      protected: evidence.protected ?? false,
      note: null,
      attachments: evidence.hasFiles === true ? await attachAll(desk) : [],
    },
  });
}

/** Keeps the files in the library, and returns what stands for them in a piece of evidence. */
async function attachAll(desk: Page): Promise<AttachmentRef[]> {
  const refs: AttachmentRef[] = [];
  for (const { name, mediaType, from } of attached) {
    const base64 = (await readFile(from)).toString('base64');
    refs.push(
      await desk.evaluate(
        async (file) => {
          const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
          const { name, mediaType } = file;
          const answer = await window.tickmark.call('attachment.store', { name, mediaType, bytes });
          if (!answer.ok) throw new Error(answer.error.code);
          return answer.value as AttachmentRef;
        },
        { name, mediaType, base64 },
      ),
    );
  }
  return refs;
}

/** Invented stories for a library that looks used: title, byline, then text. In letters that the app brings. */
const stories: readonly string[] = [
  `Bakers’ guild counts 112 closed shops since the flour price doubled

By Anouk Terpstra

18 November 2025

Since January 112 bakeries have closed, the guild of bakers said on Tuesday, out of some 1,900. A sack of flour costs 41 euros, twice what it did two years ago. The ministry expects the price to fall by spring.`,
  `Gemeente Oosterwijk: geluidsscherm langs de A17 komt er toch

Door Bram Hoekman

3 februari 2026

Het geluidsscherm langs de A17 wordt in 2027 gebouwd, meldt de gemeente Oosterwijk. Het scherm is 2,4 kilometer lang en kost volgens de wethouder 9,3 miljoen euro. Omwonenden noemen dat te laat: zij meten al sinds 2019 meer dan 65 decibel.`,
  `Old ferry sold for one crown, buyer unknown

By Tomas Lind

The ferry Aurelia was sold for one crown, according to the harbour register. Who bought her is not in the register. Her sister ship fetched 2.1 million in 2014.`,
  `Zieke essen in het Lindenpark: 340 bomen gekapt voor de zomer

Door Sterre de Wilde

11 maart 2026

In het Lindenpark worden voor 1 juli 340 zieke essen gekapt, zegt de beheerder. Een op de drie bomen in het park is een es. Nieuwe aanplant volgt pas in het najaar.`,
  `Ferries, flour and a Donaudampfschifffahrtsgesellschaftskapitän: how a rumour about a strike that was never called went round three countries in a single afternoon

By Ines Holt

2 December 2025

The rumour began at 11.40 a.m. with one message, the union said. By four o’clock it had been shared 210,000 times. No strike had been called.`,
];
