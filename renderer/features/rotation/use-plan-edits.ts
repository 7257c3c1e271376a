import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { useSites } from '../../app/use-sites';
import { useUndoable } from '../../app/use-undoable';
import { expandRotation } from '../../domain/expand-rotation';
import { languages, pickText } from '../../domain/localized';
import {
  type DayTime,
  emptyRotation,
  type Occurrence,
  type Rotation,
  type RotationKind,
  type SkipReason,
} from '../../domain/rotation';
import { addDay, moveDay, restoreDays, skipDay, swapDays } from '../../domain/rotation-edits';
import { type GridPerson, personKey } from '../../domain/plan-people';

/** When and where a day takes place. `time` `null`: the whole day, or the times of its series. */
export type DayPlan = { date: string; time: DayTime | null; siteId: string; deskId: string };
/** A day that is not planned yet. */
export type NewDay = DayPlan & { kind: RotationKind; hostHouseId: string };

/** Changes of single days: each one entry of the history, with a message that offers to undo it. */
export type PlanEdits = {
  move: (day: Occurrence, plan: DayPlan) => Promise<boolean>;
  skip: (day: Occurrence, reason: SkipReason) => Promise<boolean>;
  restore: (day: Occurrence) => Promise<boolean>;
  add: (person: GridPerson, day: NewDay) => Promise<boolean>;
  /** Two people come on each other's day; both days stay those of their own series. */
  swap: (day: Occurrence, other: Occurrence) => Promise<boolean>;
  /** Another person of the same house takes the day over. */
  give: (day: Occurrence, person: GridPerson) => Promise<boolean>;
};

/** Thrown if the series went away meanwhile; told like every lost record. */
async function need(found: Promise<Rotation | undefined>): Promise<Rotation> {
  const rotation = await found;
  if (!rotation) throw new Error('The series of this day is gone');
  return rotation;
}

/** The ways to change single days. */
export function usePlanEdits(): PlanEdits {
  const { t, i18n } = useTranslation('rotation');
  const { storage } = useServices();
  const formats = useFormats();
  const houses = useHouses();
  const sites = useSites();
  const undoable = useUndoable();
  return useMemo(() => {
    const mainLanguage = formats.language;
    const series = (id: string) => need(storage.rotations.get(id));
    const told = (day: Pick<Occurrence, 'personName' | 'date'>) => ({
      name: day.personName,
      date: formats.shortWeekdayDate(day.date),
    });

    /** A series of the same kind at the same place and time, which the day can join as a single one. */
    const fits = (rotation: Rotation, person: GridPerson, day: NewDay) =>
      personKey(rotation) === person.key &&
      rotation.kind === day.kind &&
      rotation.hostHouseId === day.hostHouseId &&
      rotation.siteId === day.siteId &&
      rotation.deskId === day.deskId &&
      JSON.stringify(rotation.time) === JSON.stringify(day.time) &&
      rotation.pattern.kind !== 'span' &&
      expandRotation(rotation, day.date, day.date, { withSkipped: true }).length === 0 &&
      !rotation.exceptions.some(({ date }) => date === day.date);

    const newSeries = (person: GridPerson, day: NewDay): Rotation => {
      const id = crypto.randomUUID();
      const host = houses.find((house) => house.id === day.hostHouseId);
      const home = houses.find((house) => house.id === person.homeHouseId);
      const site = sites.find((each) => each.id === day.siteId);
      const desk = site?.desks.find((each) => each.id === day.deskId);
      const title = Object.fromEntries(
        languages.map((language) => {
          const words = i18n.getFixedT(language, 'rotation');
          const what =
            host && (day.kind === 'onSite' || day.kind === 'officeHour')
              ? words(`kindIn.${day.kind}`, { city: host.city })
              : words(`kind.${day.kind}`);
          return [language, words('add.entry', { name: person.name, what })];
        }),
      );
      const names = [site?.name, desk?.name].map((name) => name && pickText(name, mainLanguage)?.text);
      return {
        ...emptyRotation(id),
        kind: day.kind,
        personId: person.personId,
        personName: person.name,
        homeHouseId: person.homeHouseId,
        hostHouseId: day.hostHouseId,
        siteId: day.siteId,
        deskId: day.deskId,
        place: [host?.city, ...names].filter(Boolean).join(', '),
        title,
        timeZone: (host ?? home)?.timeZone ?? 'Europe/Berlin',
        time: day.time,
        pattern: { kind: 'dates', dates: [day.date] },
        from: day.date,
        until: day.date,
      };
    };

    /** What has to be written so that a person has one more day. */
    const addition = async (person: GridPerson, day: NewDay) => {
      const known = (await storage.rotations.list()).find((rotation) => fits(rotation, person, day));
      return known
        ? { save: [{ id: known.id, fields: addDay(known, day.date) }] }
        : { create: [newSeries(person, day)] };
    };

    const edits: PlanEdits = {
      move: (day, plan) =>
        undoable(
          async () => {
            const rotation = await series(day.rotationId);
            const fields = moveDay(rotation, day.patternDate, plan.date, {
              time: JSON.stringify(plan.time) === JSON.stringify(rotation.time) ? null : plan.time,
              siteId: plan.siteId === rotation.siteId ? '' : plan.siteId,
              deskId: plan.deskId === rotation.deskId ? '' : plan.deskId,
            });
            return storage.rotations.apply({ save: [{ id: rotation.id, fields }] }, { mainLanguage });
          },
          plan.date === day.date
            ? t('done.changed', told(day))
            : t('done.moved', { ...told(day), to: formats.shortWeekdayDate(plan.date) }),
        ),
      skip: (day, reason) =>
        undoable(
          async () => {
            const rotation = await series(day.rotationId);
            const fields = skipDay(rotation, day.patternDate, reason);
            return storage.rotations.apply({ save: [{ id: rotation.id, fields }] }, { mainLanguage });
          },
          t('done.skipped', told(day)),
        ),
      restore: (day) =>
        undoable(
          async () => {
            const rotation = await series(day.rotationId);
            const save = restoreDays(rotation, day.patternDate, await storage.rotations.list());
            return storage.rotations.apply({ save }, { mainLanguage });
          },
          t('done.restored', { ...told(day), date: formats.shortWeekdayDate(day.patternDate) }),
        ),
      add: (person, day) =>
        undoable(
          async () => storage.rotations.apply(await addition(person, day), { mainLanguage }),
          t('done.added', told({ personName: person.name, date: day.date })),
        ),
      swap: (day, other) =>
        undoable(
          async () => {
            const [own, theirs] = await Promise.all([series(day.rotationId), series(other.rotationId)]);
            const [fields, otherFields] = swapDays(
              { rotation: own, patternDate: day.patternDate, date: day.date },
              { rotation: theirs, patternDate: other.patternDate, date: other.date },
            );
            const save = [
              { id: own.id, fields },
              { id: theirs.id, fields: otherFields },
            ];
            return storage.rotations.apply({ save }, { mainLanguage });
          },
          t('done.swapped', {
            ...told(day),
            other: other.personName,
            to: formats.shortWeekdayDate(other.date),
          }),
        ),
      give: (day, person) =>
        undoable(
          async () => {
            const rotation = await series(day.rotationId);
            const { save = [], ...rest } = await addition(person, day);
            const fields = skipDay(rotation, day.patternDate, 'single');
            return storage.rotations.apply(
              { ...rest, save: [{ id: rotation.id, fields }, ...save] },
              { mainLanguage },
            );
          },
          t('done.given', { ...told(day), to: person.name }),
        ),
    };
    return edits;
  }, [t, i18n, storage, formats, houses, sites, undoable]);
}
