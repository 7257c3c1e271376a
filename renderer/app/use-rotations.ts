import { useMemo } from 'react';
import type { Partnership } from '../domain/partnership';
import { isRotationOf } from '../domain/partnership-rules';
import type { Rotation } from '../domain/rotation';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useSettings } from './settings-context';
import { usePartnerships } from './use-places';

/** All rotations that are not in the trash, live; `undefined` until they are read. */
export function useAllRotations(): readonly Rotation[] | undefined {
  const { storage } = useServices();
  return useLive<readonly Rotation[] | undefined>(() => storage.rotations.list(), [storage], undefined);
}

/** Those of the partnership chosen in the top bar; of every one if none is chosen. */
export function useRotations(): readonly Rotation[] | undefined {
  const all = useAllRotations();
  const partnership = useChosenPartnership();
  return useMemo(
    () => (partnership ? all?.filter((rotation) => isRotationOf(rotation, partnership)) : all),
    [all, partnership],
  );
}

/** The partnership chosen in the top bar; `undefined` while all are shown. */
export function useChosenPartnership(): Partnership | undefined {
  const { settings } = useSettings();
  const partnerships = usePartnerships();
  return partnerships.find(({ id }) => id === settings.partnershipId);
}
