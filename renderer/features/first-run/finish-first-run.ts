import type { Settings } from '../../../electron/contract/settings';
import { partnershipIdOf } from '../../app/house-draft';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import type { DeskStorage } from '../../storage/desk-storage';
import { type FirstRunDraft, type HousePick, houseOfPick } from './first-run-draft';
import { sampleSet } from './sample-set';

/**
 * Writes what the assistant was told: both houses, their partnership, the sample data if it was asked for. What is
 * there already (a backup put back a moment ago) stays as it is, so doing it twice changes nothing. None of it can be
 * undone: a desk without its own house would be no desk.
 * @returns the settings that end the assistant; `undefined` if a house is still missing.
 * @throws StorageFailure
 */
export async function finishFirstRun(
  storage: DeskStorage,
  draft: FirstRunDraft,
  { language, today }: { language: Language; today: string },
): Promise<Pick<Settings, 'me' | 'partnershipId'> | undefined> {
  const own = await writeHouse(storage, draft.own);
  const partner = own && (await writeHouse(storage, draft.partner));
  if (!own || !partner) return undefined;

  const houseIds: [string, string] = [own.id, partner.id];
  const id = partnershipIdOf(houseIds);
  if (!(await storage.partnerships.get(id))) {
    const partnership = { id, houseIds, since: today, state: { kind: 'active' } } as const;
    await storage.partnerships.save(partnership, { undoable: false });
  }
  if (draft.start === 'sample' && (await storage.sampleData.count()) === 0) {
    await storage.sampleData.load(sampleSet(language, today));
  }
  return { me: { name: draft.name.trim(), houseId: own.id }, partnershipId: id };
}

async function writeHouse(storage: DeskStorage, pick: HousePick): Promise<House | undefined> {
  const existing = await storage.houses.list();
  const house = houseOfPick(pick, existing);
  if (!house) return undefined;
  const known = existing.find(
    (each) => each.id === house.id || (each.city === house.city && each.country === house.country),
  );
  if (known) return known;
  await storage.houses.save(house, { undoable: false });
  return house;
}
