export { createFakeDav, type FakeDav } from './fake-dav';
export { faults, type Fault } from './faults';
export { profileNames, profiles, type ProfileName } from './profiles';
export type { FakeCollection } from './store';
export { type FakeTraits, plainTraits } from './traits';
