import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge, CallName, Input, Output } from '../../core/contract/index.ts';
import { toWireError, type TickmarkError } from '../../core/kernel/errors.ts';
import { usualView } from '../../core/model/library/view.ts';
import { defaultSettings, type Language, type Settings } from '../../core/model/settings/settings.ts';
import { CommandProvider } from '../../renderer/desk/commands/command-context.tsx';
import { AppProvider, type AppStore } from '../../renderer/desk/app-state/app-context.tsx';
import { beginState, reduceApp } from '../../renderer/desk/app-state/app-state.ts';
import { createStore } from '../../renderer/desk/app-state/store.ts';
import { atTestEnd } from './clean-up.ts';

/** What main answers to a call: a value, or an error. */
type Answers = { [Name in CallName]?: (input: Input<Name>) => Output<Name> | TickmarkError };

/** A component that is shown, and what is done to it. */
export interface Shown {
  readonly app: AppStore;
  /** The calls that it made of main, in their order. */
  readonly calls: readonly { name: string; input: unknown }[];
  /** Presses a key where the focus is, in the notation of KeyboardEvent.key; Tab goes on to the next control. */
  press(key: string, held?: { ctrlKey?: boolean; shiftKey?: boolean }): Promise<void>;
  /** Puts text in the field that has the focus, in the place of what was in it. */
  type(text: string): Promise<void>;
  /** Clicks. */
  click(element: HTMLElement): Promise<void>;
  /** Does what makes the component draw itself anew. */
  does(work: () => void): Promise<void>;
}

export interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly language?: Language;
  readonly platform?: string;
  readonly answers?: Answers;
  /** Answers every call, in the place of `answers`. */
  readonly main?: Bridge['call'];
}

/** Shows a component as a part of the desk, on a page of the test's own, with a main process that answers as it is told. */
export async function show(component: ReactNode, circumstances: Circumstances = {}): Promise<Shown> {
  const { settings = {}, language = 'en', platform = 'linux', answers = {}, main } = circumstances;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  knowDocument();
  const calls = putMain(answers, main);
  const app = createStore(
    reduceApp,
    beginState({
      settings: { ...defaultSettings, ...settings },
      language,
      checkers: [],
      libraryView: usualView,
      libraryPath: '/library.sqlite',
      isOnlyRead: false,
      appVersion: '0.1.0',
      platform,
      vault: 'open',
      drafts: {},
      resume: null,
    }),
  );
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const does = (work: () => void): Promise<void> =>
    act(async () => {
      work();
      await Promise.resolve();
    });
  atTestEnd(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });
  await does(() =>
    root.render(
      <AppProvider store={app}>
        <CommandProvider>{component}</CommandProvider>
      </AppProvider>,
    ),
  );
  return {
    app,
    calls,
    does,
    press: (key, held = {}) => does(() => pressKey(key, held)),
    type: (text) => does(() => typeText(text)),
    click: (element) => does(() => element.click()),
  };
}

/** This page's document is no instance of its window's Document, by which React Aria finds out where the focus is. */
function knowDocument(): void {
  Object.defineProperty(window.Document, Symbol.hasInstance, {
    value: (value: unknown) => value instanceof Node && value.nodeType === Node.DOCUMENT_NODE,
    configurable: true,
  });
}

function putMain(answers: Answers, main?: Bridge['call']): { name: string; input: unknown }[] {
  const calls: { name: string; input: unknown }[] = [];
  const answerTo = (name: CallName, input: never): unknown => answers[name]?.(input) ?? null;
  const bridge = {
    call: (name: CallName, input: never) => {
      calls.push({ name, input });
      if (main !== undefined) return main(name, input);
      const answer = answerTo(name, input);
      const failed = answer instanceof Error || answer === null;
      return Promise.resolve(
        failed ? { ok: false, error: toWireError(answer ?? new Error(name)) } : { ok: true, value: answer },
      );
    },
    onNotice: () => () => undefined,
  };
  Object.defineProperty(globalThis, 'tickmark', { value: bridge, configurable: true });
  return calls;
}

const controls =
  'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), [tabindex]';

/** As a browser does with a key that nobody has taken. */
function pressKey(key: string, held: { ctrlKey?: boolean; shiftKey?: boolean }): void {
  const target = document.activeElement ?? document.body;
  const event = { key, code: key === ' ' ? 'Space' : key, bubbles: true, cancelable: true, ...held };
  const isLeft = target.dispatchEvent(new KeyboardEvent('keydown', event));
  if (isLeft && key === 'Tab') goOn(held.shiftKey === true ? -1 : 1);
  if (isLeft && key === 'Enter') enter(target);
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keyup', event));
}

/** Sends the form of a field, or presses a button that nobody presses otherwise. */
function enter(target: Element): void {
  if (target instanceof HTMLInputElement) {
    const submit = target.form?.querySelector<HTMLButtonElement>('button[type=submit]');
    if (submit?.disabled !== true) target.form?.requestSubmit();
  } else if (target instanceof HTMLButtonElement) target.click();
}

function goOn(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(controls)].filter(({ tabIndex }) => tabIndex >= 0);
  const at = all.findIndex((control) => control === document.activeElement);
  all[(at + step + all.length) % all.length]?.focus();
}

/** By the field's own setter, past the one that React has put there, as typing does. */
function typeText(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('No field has the focus');
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The only element that a selector finds. Throws where there is none or another one. */
export function one(selector: string): HTMLElement {
  const [found, ...more] = document.querySelectorAll<HTMLElement>(selector);
  if (found === undefined || more.length > 0)
    throw new Error(
      `${found === undefined ? 'None' : 'Several'} of ${selector}:\n${document.body.innerHTML}`,
    );
  return found;
}

/** The field of a label. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const found = named === undefined ? null : document.getElementById(named.htmlFor);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`No field ${label}`);
}

/** The button of a name: what it says, or what a screen reader is told. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  );
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
}
