import { describe, expect, it } from 'vitest';
import { fetchAhead } from '../../../renderer/sync/fetch-ahead';

const turn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
const turns = async (count: number) => {
  for (let n = 0; n < count; n += 1) await turn();
};

/** A server that needs a turn for each batch, and is wrong about some. */
function createServer(wrong: readonly number[] = []) {
  const asked: number[] = [];
  let underWay = 0;
  let most = 0;
  return {
    asked,
    most: () => most,
    ask: async (batch: number) => {
      asked.push(batch);
      underWay += 1;
      most = Math.max(most, underWay);
      await turn();
      underWay -= 1;
      return { batch, isWhole: !wrong.includes(batch) };
    },
  };
}

const options = { isInFull: ({ isWhole }: { isWhole: boolean }) => isWhole, most: 3 };
const numbersOf = (answers: readonly { batch: number }[]) => answers.map(({ batch }) => batch);

describe('fetching ahead', () => {
  it('hands out each answer as it comes where taking over is quick, never asking for two at a time', async () => {
    const server = createServer();
    const ahead = fetchAhead([1, 2, 3], server.ask, options);
    const taken: number[][] = [];
    for (let got = await ahead.next(); got.length > 0; got = await ahead.next()) taken.push(numbersOf(got));
    expect(taken).toEqual([[1], [2], [3]]);
    expect(server.most()).toBe(1);
  });

  it('hands out together what came while something else was taken over, and lets no more than that wait', async () => {
    const server = createServer();
    const ahead = fetchAhead([1, 2, 3, 4, 5, 6, 7, 8], server.ask, options);
    expect(numbersOf(await ahead.next())).toEqual([1]);
    await turns(20);
    expect(server.asked).toEqual([1, 2, 3, 4]);
    expect(numbersOf(await ahead.next())).toEqual([2, 3, 4]);
    await turns(20);
    expect(numbersOf(await ahead.next())).toEqual([5, 6, 7]);
    expect(server.most()).toBe(1);
  });

  it('asks for nothing behind an answer that is not in full before that one has been taken over', async () => {
    const server = createServer([2]);
    const ahead = fetchAhead([1, 2, 3], server.ask, options);
    expect(numbersOf(await ahead.next())).toEqual([1]);
    await turns(20);
    expect(numbersOf(await ahead.next())).toEqual([2]);
    await turns(20);
    expect(server.asked).toEqual([1, 2]);
    expect(numbersOf(await ahead.next())).toEqual([3]);
    expect(await ahead.next()).toEqual([]);
  });

  it('is over where nothing more may be asked, with what had come', async () => {
    const ahead = fetchAhead(
      [1, 2, 3],
      async (batch) => (batch < 3 ? { batch, isWhole: true } : undefined),
      options,
    );
    const taken: number[] = [];
    for (let got = await ahead.next(); got.length > 0; got = await ahead.next())
      taken.push(...numbersOf(got));
    expect(taken).toEqual([1, 2]);
  });

  it('passes on what is thrown, and ends once nothing is under way', async () => {
    const failing = fetchAhead([1], async (): Promise<never> => Promise.reject(new Error('full disk')), {
      isInFull: () => true,
      most: 3,
    });
    await expect(failing.next()).rejects.toThrow('full disk');
    await failing.end();
    const server = createServer();
    const ahead = fetchAhead([1, 2, 3], server.ask, options);
    await ahead.next();
    await ahead.end();
    await turns(20);
    expect(server.asked).toEqual([1, 2]);
  });
});
