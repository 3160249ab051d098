/** A key or a command that waits for the change before it. */
interface Turn {
  /** What the checker is told where it is not done: the key, or the name of the command. */
  readonly name: string;
  act(): void;
}

/** What was waiting for a change that was not saved. */
export interface Undone {
  /** What was pressed, in its order. */
  readonly names: readonly string[];
  /** Does it after all, before anything that waits by then. */
  goOn(): void;
}

/**
 * Keeps the order in which somebody works: what is asked for while a change is under way is done after it, in turn, on what
 * those before it have left. So a key means the same however quickly it comes.
 */
export interface CommandQueue {
  /** True where a key has to wait: a change is under way, or others wait. Never in a turn itself. */
  isBusy(): boolean;
  hasWaiting(): boolean;
  /** Has all that comes wait until `work` is settled, and returns it. */
  during<Result>(work: Promise<Result>): Promise<Result>;
  wait(turn: Turn): void;
  /** Takes out what waits, since what it is about is not there; null where nothing does. */
  stop(): Undone | null;
}

export function createCommandQueue(): CommandQueue {
  let underWay = 0;
  let turns: Turn[] = [];
  let isTurn = false;
  let isTimed = false;

  /** A task of its own for each turn: by then the page is drawn anew, and the focus is where the turn before it put it. */
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
    }
  }

  return {
    isBusy: () => !isTurn && (underWay > 0 || turns.length > 0),
    hasWaiting: () => turns.length > 0,
    async during(work) {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
        goOn();
      }
    },
    wait(turn) {
      turns.push(turn);
      goOn();
    },
    stop() {
      const undone = turns;
      turns = [];
      if (undone.length === 0) return null;
      const again = () => {
        turns.unshift(...undone);
        goOn();
      };
      return { names: undone.map(({ name }) => name), goOn: again };
    },
  };
}
