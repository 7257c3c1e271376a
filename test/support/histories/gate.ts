export type Gate = ReturnType<typeof createGate>;

/**
 * Where requests of several officers wait for their turn, so that any order in which they can reach a server can be
 * played, and played again. It stands open but for the time of `direct`.
 */
export function createGate() {
  let waiting: { who: number; go: () => void }[] | undefined;

  return {
    pass: (who: number): Promise<void> =>
      new Promise((go) => {
        if (waiting) waiting.push({ who, go });
        else go();
      }),

    /** Runs everybody at once; `turns` says whose request is let through next, modulo those that wait. */
    async direct(runs: readonly (() => Promise<unknown>)[], turns: readonly number[]): Promise<void> {
      waiting = [];
      const end = { isReached: false };
      const all = Promise.all(runs.map((run) => run())).finally(() => {
        end.isReached = true;
      });
      for (let turn = 0; !end.isReached; turn += 1) {
        // By then everybody has gone as far as can be without an answer.
        await new Promise((resolve) => setImmediate(resolve));
        waiting.sort((one, other) => one.who - other.who);
        const wanted = turns[turn % Math.max(1, turns.length)] ?? 0;
        const [next] = waiting.splice(wanted % Math.max(1, waiting.length), 1);
        next?.go();
      }
      waiting = undefined;
      await all;
    },
  };
}
