import type { Transport } from '../../renderer/dav/transport';

class Killed extends Error {}

/**
 * A program that can be killed at any step: every read and write of the store and every request counts as one, requests
 * twice, before the server gets them and after. Once dead, nothing happens any more until `revive`.
 */
export function createMortal() {
  let steps = 0;
  let last = Number.POSITIVE_INFINITY;
  let meanwhile: { after: number; act: () => void } | undefined;
  const step = () => {
    steps += 1;
    if (meanwhile && steps > meanwhile.after) {
      const { act } = meanwhile;
      meanwhile = undefined;
      act();
    }
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
    /** Something else happens once, after so many more steps: the person types while a run is at work. */
    actAfter: (count: number, act: () => void) => {
      steps = 0;
      meanwhile = { after: count, act };
    },
    revive: () => {
      last = Number.POSITIVE_INFINITY;
      meanwhile = undefined;
    },
    steps: () => steps,
  };
}
