import { createPlanningClient, type PlanningClient } from '../../renderer/planning/planning-client';
import { servePlanning } from '../../renderer/planning/serve-planning';
import { observe } from '../../renderer/storage/live';
import { readPlanWorld } from '../../renderer/storage/read-plan-world';
import type { TestDesk } from './storage-desk';

/** Plans over a test's own store, computed on the page but answered later, as by the worker. Call `stop` when done. */
export function planningOver({ storage }: TestDesk): { planning: PlanningClient; stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  const server = servePlanning((message) => port2.postMessage(message));
  port2.addEventListener('message', ({ data }) => server.handle(data));
  port1.start();
  port2.start();
  const planning = createPlanningClient(port1);
  const stopReading = observe(async () => readPlanWorld(storage), {
    next: (world) => server.update(world),
    error: (error) => {
      throw new Error(error.kind);
    },
  });
  return {
    planning,
    stop: () => {
      stopReading();
      planning.close();
      port1.close();
      port2.close();
    },
  };
}
