import type { SyncAsks } from '../../sync/sync-protocol';

// What servers answered, as it comes from the worker.

export type Discovered = SyncAsks['discover']['answer'];
export type Homes = Extract<SyncAsks['findHomes']['answer'], { kind: 'ok' }>['value'];
export type Failure = Exclude<SyncAsks['findHomes']['answer'], { kind: 'ok' }>;
export type FoundList = SyncAsks['listCollections']['answer'];
export type FoundCollection = FoundList['collections'][number];
export type CheckStep = SyncAsks['check']['answer'][number];
