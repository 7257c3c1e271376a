import type { StaleTexts } from '../domain/localized';
import { useLive } from '../storage/use-live';

/** What tells of the records of one kind which translations are out of date. */
export type StaleTextsSource<Field extends string> = {
  staleTexts: (id: string) => Promise<StaleTexts<Field>>;
};

/** The fields of one record whose translation is out of date, live; none of a record that is only being made. */
export function useStaleTexts<Field extends string>(
  source: StaleTextsSource<Field>,
  id: string | undefined,
): StaleTexts<Field> {
  return useLive<StaleTexts<Field>>(
    async () => (id === undefined ? {} : source.staleTexts(id)),
    [source, id],
    {},
  );
}
