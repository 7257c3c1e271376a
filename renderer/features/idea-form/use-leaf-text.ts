import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import type { Amount, FundingDeadline, IdeaFields, IdeaLink, IdeaOwner, LogEntry } from '../../domain/idea';
import { partnershipLabel } from '../../domain/partnership-rules';
import { isPlainDate } from '../../domain/plain-date';
import type { IdeaLeaf } from './form-values';

/** Writes the value of a part of an idea as a line of text, to be compared by a reader. */
export function useLeafText(): (leaf: IdeaLeaf, value: unknown) => string {
  const { t } = useTranslation(['ideaForm', 'ideas', 'recordForm']);
  const formats = useFormats();
  const lookup = useLookup();
  return useCallback(
    (leaf, value) => {
      const empty = t('recordForm:elsewhere.empty');
      const line = (items: readonly string[]) => items.filter(Boolean).join(', ') || empty;
      const day = (date: string) => (isPlainDate(date) ? formats.date(date) : date);
      switch (leaf) {
        case 'stage':
          return t(`ideas:stage.${value as IdeaFields['stage']}`);
        case 'topics':
          return line((value as string[]).map((id) => lookup.topicText(id).text));
        case 'houseIds':
          return line((value as string[]).map((id) => lookup.house(id)?.city ?? id));
        case 'owners':
          return line((value as IdeaOwner[]).map(({ name }) => name));
        case 'peopleIds':
          return formats.number((value as string[]).length);
        case 'next.on':
        case 'funding.checkedOn':
          return day((value as string | undefined) ?? '') || empty;
        case 'funding.deadline': {
          const deadline = value as FundingDeadline;
          if (deadline.kind !== 'fixed') return t(`funding.kind.${deadline.kind}`);
          return line([day(deadline.date), deadline.time]);
        }
        case 'amounts':
          return line((value as Amount[]).map((amount) => formats.money(amount.value, amount.currency)));
        case 'links':
          return line((value as IdeaLink[]).map(({ label, url }) => label || url));
        case 'log':
          return line((value as LogEntry[]).map(({ text }) => text));
        case 'origin': {
          const { kind, text } = value as IdeaFields['origin'];
          return line([t(`ideas:origin.${kind}`), text]);
        }
        case 'partnershipIds':
          return line(
            (value as string[]).map((id) => {
              const partnership = lookup.partnerships.find((each) => each.id === id);
              return partnership ? partnershipLabel(partnership, lookup.houses) : id;
            }),
          );
        case 'otherCities':
          return line(value as string[]);
        case 'title.de':
        case 'title.nl':
        case 'text.de':
        case 'text.nl':
        case 'next.text.de':
        case 'next.text.nl':
        case 'funding.call':
        case 'funding.source':
          return (value as string | undefined) || empty;
      }
    },
    [t, formats, lookup],
  );
}
