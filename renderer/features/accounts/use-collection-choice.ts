import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useHouses, useOwnHouse, usePartnerships } from '../../app/use-places';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { Collection } from '../../sync/ports';
import { useToasts } from '../../ui/toasts';
import { applyChoices, type CollectionChoices, choicesOf, notChosen } from './collection-choice';
import type { FoundCollection, Homes } from './server-types';

type Facts = {
  accountId: string;
  homes: Pick<Homes, 'calendars' | 'addressBooks'>;
  found: readonly FoundCollection[];
  bound: readonly Collection[];
};

/** The choice of collections for all partnerships that have not ended, or have one already. */
export function useCollectionChoice({ accountId, homes, found, bound }: Facts) {
  const { t } = useTranslation(['sync', 'errors']);
  const { storage, sync } = useServices();
  const { settings } = useSettings();
  const houses = useHouses();
  const own = useOwnHouse();
  const { show } = useToasts();
  const [changed, setChanged] = useState<CollectionChoices>({});
  const partnerships = usePartnerships().filter(
    ({ id, state }) => state.kind !== 'ended' || bound.some(({ partnershipId }) => partnershipId === id),
  );
  // The language of the own administration, whatever the interface speaks just now.
  const language = own ? (own.country === 'NL' ? 'nl' : 'de') : settings.language;
  const choices = {
    ...choicesOf(
      partnerships.map(({ id }) => id),
      bound,
      language,
    ),
    ...changed,
  };
  const nameOf = (partnershipId: string) => {
    const partnership = partnerships.find(({ id }) => id === partnershipId);
    return partnership ? partnershipLabel(partnership, houses) : '';
  };
  return {
    partnerships,
    choices,
    change: setChanged,
    isEmpty: Object.values(choices).every((each) =>
      [each.contact, each.rotation, each.idea].every((href) => href === notChosen),
    ),
    /** Answers whether everything was done; what was not is told. */
    save: async (): Promise<boolean> => {
      try {
        const failed = await applyChoices({ storage, sync, accountId }, choices, {
          homes,
          found,
          bound,
          nameOf: (kind, id) => `${t(`kind.${kind}`)} ${nameOf(id)}`,
        });
        for (const { kind, partnershipId } of failed) {
          const what = { kind: t(`kind.${kind}`), name: nameOf(partnershipId) };
          show({ kind: 'error', text: t('collections.notMade', what) });
        }
        return failed.length === 0;
      } catch (error) {
        show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
        return false;
      }
    },
  };
}
