import type { Bridge, CallName, Handlers } from '../../core/contract/index.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { readCase } from '../../db/casefile/read.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { loadArticle } from '../../db/queries/articles/load.ts';
import type { Library } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { pressKey, type PressedKey } from '../../renderer/desk/commands/key-target.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { testLibrary } from './library.ts';

const at = '2026-03-04T10:00:00.000Z';

const words = [
  'The ferry sails four times a day.',
  'It carries 90 cars.',
  'The crossing takes 35 minutes.',
  'The council pays half of it.',
  'Nobody counts the walkers.',
];

/** An article of five sentences in two paragraphs. */
function ferry(): ParsedArticle {
  const text = `${words.slice(0, 3).join(' ')}\n\n${words.slice(3).join(' ')}`;
  const sentences = words.map((sentence, index) => {
    const start = text.indexOf(sentence);
    return { blockPosition: index < 3 ? 0 : 1, start, end: start + sentence.length };
  });
  const block = (first: number, last: number) => ({
    kind: 'paragraph' as const,
    level: null,
    start: sentences[first]?.start ?? 0,
    end: sentences[last]?.end ?? 0,
    isText: true,
  });
  return {
    format: 'text',
    title: 'The ferry',
    byline: null,
    outlet: null,
    published: null,
    language: 'en',
    url: null,
    text,
    blocks: [block(0, 2), block(3, 4)],
    sentences,
    warnings: [],
    release: null,
    remarks: [],
  };
}

/** A library with one checker and the article of five sentences, which has nothing claimed in it yet. */
export function ferryLibrary(): { library: Library; articleId: Id; checkerId: Id } {
  const library = testLibrary();
  const { id: checkerId } = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, at);
  changeSettings(library.db, { checkerId });
  const bytes = new TextEncoder().encode(ferry().text);
  const source = { name: 'ferry.txt', mediaType: 'text/plain', bytes };
  const { id } = loadArticle(library, ferry(), source, { checkerId, at });
  return { library, articleId: id, checkerId };
}

/** A main process that answers as the real one, each call some turns of the page later than it was made. */
export class SlowMain {
  /** How many turns later, for one call after another; then begins again. */
  delays: readonly number[] = [0];
  /** Names of calls that fail, as on a full disk, nothing done. */
  readonly failing = new Set<string>();
  pending = 0;
  readonly #answer: (name: CallName, input: unknown) => ReturnType<Bridge['call']>;
  #held: Promise<void> | null = null;
  #count = 0;

  constructor(
    handlers: Handlers,
    answer: (handlers: Handlers, name: CallName, input: unknown) => ReturnType<Bridge['call']>,
  ) {
    this.#answer = (name, input) => answer(handlers, name, input);
  }

  /** Holds all calls from now on, until what is returned is called. */
  hold(): () => void {
    let letGo = (): void => undefined;
    this.#held = new Promise((resolve) => (letGo = resolve));
    return () => {
      this.#held = null;
      letGo();
    };
  }

  isHeld(): boolean {
    return this.#held !== null;
  }

  readonly call: Bridge['call'] = async (name, input) => {
    this.pending += 1;
    try {
      if (this.#held !== null) await this.#held;
      const delay = this.delays[this.#count++ % this.delays.length] ?? 0;
      for (let turn = 0; turn < delay; turn++) await nextTurn();
      if (this.failing.has(name)) return { ok: false, error: { code: 'diskFull', detail: {} } };
      return await this.#answer(name as CallName, input);
    } finally {
      this.pending -= 1;
    }
  };

  /** Resolves once nothing is under way, and none of so many keys that waited has begun anything. */
  async settled(waiting = 0): Promise<void> {
    for (let quiet = 0; quiet < 6 + waiting; quiet++) {
      if (this.pending > 0) quiet = 0;
      await nextTurn();
    }
  }
}

/** A turn of the page: what was waiting for one has been done. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Presses a key in the notation of core/commands.ts, or a character, where the focus is. */
export function pressNamed(name: string): void {
  const parts = name === '+' ? ['+'] : name.split('+');
  const key = parts.at(-1) ?? '';
  const shiftKey = parts.includes('Shift');
  pressKey({
    key: shiftKey && key.length === 1 ? key.toUpperCase() : key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: parts.includes('Mod'),
    shiftKey,
    metaKey: false,
    altKey: false,
    repeat: false,
  } satisfies PressedKey);
}

/** What an article comes to, without ids and times, to be compared with another one. */
export function outcome(library: Library, articleId: Id): unknown {
  const { claims, evidence, reviews, sentences, blocks } = readCase(library, articleId);
  const placeOf = (id: Id) => claims.findIndex((claim) => claim.id === id);
  claims.sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start - b.start));
  return {
    claims: claims.map(({ start, end, verdict, said, note, correction, attribution, status, removed }) => ({
      start,
      end,
      verdict,
      said,
      note,
      correction,
      speaker: attribution?.speaker,
      status,
      removed,
    })),
    evidence: evidence
      .map(({ claimId, title, link, stance, removed }) => ({
        claim: placeOf(claimId),
        title,
        link,
        stance,
        removed,
      }))
      .map((piece) => JSON.stringify(piece))
      .sort(),
    reviews: reviews.length,
    noClaim: sentences.filter(({ noClaim }) => noClaim).map(({ position }) => position),
    notText: blocks.filter(({ isText }) => !isText).map(({ position }) => position),
  };
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** As browsers do it: past the setter of `value` that React has put on the field, by which it would take it for its own doing. */
export function typeAsBrowsers(): void {
  for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement])
    prototype.setRangeText = function (this: TextField, text: string, start?: number, end?: number): void {
      const from = start ?? 0;
      const value = this.value.slice(0, from) + text + this.value.slice(end ?? from);
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(this, value);
      this.setSelectionRange(from + text.length, from + text.length);
    };
}
