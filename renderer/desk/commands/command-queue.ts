/** A key or a command that waits for the change before it. */
interface Turn {
  /** What the checker sees if it is not done: the key, or the name of the command. */
  readonly name: string;
  act(): void;
}

/** The keys and commands that waited for a change that was not saved. */
export interface Undone {
  /** What was pressed, in its order. */
  readonly names: readonly string[];
  /** Does them after all, before anything that waits by then. */
  goOn(): void;
}

/**
 * Keeps the order in which somebody works. A key that comes while a change is under way is done after the change, at its
 * turn, and acts on the result of those before it. So it means the same however quickly it comes.
 */
export interface CommandQueue {
  /** True if a key has to wait: a change is under way, or others wait. Never in a turn itself. */
  isBusy(): boolean;
  hasWaiting(): boolean;
  /** True until everything that was pressed is done: a change is under way, or others wait. */
  isAtWork(): boolean;
  /** Calls `listener` whenever isAtWork may have changed; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** Makes everything that comes wait until `work` is settled, and returns `work`. */
  during<Result>(work: Promise<Result>): Promise<Result>;
  wait(turn: Turn): void;
  /** Removes what waits, because the thing that it is about is not there; null if nothing waits. */
  stop(): Undone | null;
}

export function createCommandQueue(): CommandQueue {
  let underWay = 0;
  let turns: Turn[] = [];
  let isTurn = false;
  let isTimed = false;
  const listeners = new Set<() => void>();

  function tell() {
    for (const listener of listeners) listener();
  }

  /** Each turn is a task of its own: by then the page is drawn anew, and the turn before it has set the focus. */
  function goOn() {
    if (isTimed || underWay > 0 || turns.length === 0) return;
    isTimed = true;
    setTimeout(() => {
      isTimed = false;
      if (underWay === 0) takeTurn();
      goOn();
    });
  }

  function takeTurn() {
    isTurn = true;
    try {
      turns.shift()?.act();
    } finally {
      isTurn = false;
      tell();
    }
  }

  return {
    isBusy: () => !isTurn && (underWay > 0 || turns.length > 0),
    hasWaiting: () => turns.length > 0,
    isAtWork: () => underWay > 0 || turns.length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async during(work) {
      underWay += 1;
      tell();
      try {
        return await work;
      } finally {
        underWay -= 1;
        goOn();
        tell();
      }
    },
    wait(turn) {
      turns.push(turn);
      goOn();
      tell();
    },
    stop() {
      const undone = turns;
      turns = [];
      tell();
      if (undone.length === 0) return null;
      const again = () => {
        turns.unshift(...undone);
        goOn();
      };
      return { names: undone.map(({ name }) => name), goOn: again };
    },
  };
}
