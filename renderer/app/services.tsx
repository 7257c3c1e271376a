import { createContext, type ReactNode, useContext } from 'react';
import type { PlanningClient } from '../planning/planning-client';
import type { SearchClient } from '../search/search-client';
import type { DeskDatabase } from '../storage/desk-database';
import type { DeskStorage } from '../storage/desk-storage';
import type { SyncClient } from '../sync/sync-client';
import type { StartReport } from './start-report';

/** What the composition root wires once and every screen may use. */
export type Services = {
  /** All repositories over the one database. */
  storage: DeskStorage;
  /** The database as a whole, for backup and restore only. */
  db: DeskDatabase;
  /** Lists, filters and searches all contacts in the worker. */
  search: SearchClient;
  /** Computes plans in the worker. */
  planning: PlanningClient;
  /** Keeps the desk in step with servers, in a worker of its own. */
  sync: SyncClient;
  /** What the start found that the officer should know. */
  start: StartReport;
};

const ServicesContext = createContext<Services | null>(null);

/** Hands the services to all screens. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** The services; throws outside the provider, which is a mistake in the composition. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}
