/** What asks for batches ahead of whoever takes them over. */
export type FetchAhead<Answer> = {
  /** All answers that have come, in their order, as soon as there is one; none at the end. */
  next(): Promise<Answer[]>;
  /** Nothing more is asked; resolves once nothing is under way any more. */
  end(): Promise<void>;
};

/**
 * Asks for one batch after the other, never two at a time, while what has come is taken over. So many answers may wait;
 * who takes over more slowly than the server answers finds several of them, and pays once for what it costs to begin.
 * After an answer that is not in full (`isInFull`), nothing is asked before it has been taken over.
 * @param ask `undefined` if nothing more may be asked
 */
export function fetchAhead<Batch, Answer>(
  batches: readonly Batch[],
  ask: (batch: Batch) => Promise<Answer | undefined>,
  { isInFull, most }: { isInFull: (answer: Answer) => boolean; most: number },
): FetchAhead<Answer> {
  const open = [...batches];
  let ready: Answer[] = [];
  let isOver = false;
  let underWay: Promise<void> | undefined;

  async function askOne(batch: Batch): Promise<void> {
    const answer = await ask(batch);
    if (answer === undefined) isOver = true;
    else ready.push(answer);
  }

  /** The next report, unless one is under way or enough has come. */
  function goOn(): void {
    const last = ready.at(-1);
    const mayAsk = !isOver && ready.length < most && (last === undefined || isInFull(last));
    if (underWay || !mayAsk) return;
    const batch = open.shift();
    if (batch === undefined) return;
    underWay = askOne(batch).then(() => {
      underWay = undefined;
      goOn();
    });
    // Thrown where it is waited for.
    underWay.catch(() => undefined);
  }

  const isAsking = () => underWay !== undefined;

  return {
    async next() {
      goOn();
      while (ready.length === 0 && isAsking()) await underWay;
      const answers = ready;
      ready = [];
      const last = answers.at(-1);
      if (last !== undefined && isInFull(last)) goOn();
      return answers;
    },
    async end() {
      isOver = true;
      await underWay?.catch(() => undefined);
    },
  };
}
