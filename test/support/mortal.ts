import type { Transport } from '../../renderer/dav/transport';

class Killed extends Error {}

/**
 * A program that can be killed at any step: every read and write of the store and every request counts as one, requests
 * twice, before the server gets them and after. Once dead, nothing happens any more until `revive`.
 */
export function createMortal() {
  let steps = 0;
  let last = Number.POSITIVE_INFINITY;
  const step = () => {
    steps += 1;
    if (steps > last) throw new Killed(`killed at step ${last}`);
  };
  return {
    hooks: { beforeRead: step, beforeWrite: step },
    around: (transport: Transport): Transport => ({
      async send(request) {
        step();
        const answer = await transport.send(request);
        step();
        return answer;
      },
    }),
    /** Lives for so many more steps. */
    killAfter: (count: number) => {
      steps = 0;
      last = count;
    },
    revive: () => {
      last = Number.POSITIVE_INFINITY;
    },
    steps: () => steps,
  };
}
