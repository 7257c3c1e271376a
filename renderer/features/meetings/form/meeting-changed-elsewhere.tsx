import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChangedElsewhere } from '../../../app/changed-elsewhere';
import { isSame, readLeaf } from '../../../app/record-leaves';
import { useLeafText } from './use-leaf-text';
import type { MeetingFormState } from './use-save';

/** What someone else changed in the meeting while its form was open. */
export function MeetingChangedElsewhere({ state }: { state: MeetingFormState }) {
  const { t } = useTranslation('meetings');
  const textOf = useLeafText();
  useWatch({ control: state.form.control });
  const fields = state.clashes.length > 0 ? state.fields() : undefined;
  return (
    <ChangedElsewhere
      taken={state.taken.map((leaf) => t(`form.leaf.${leaf}`))}
      clashes={state.clashes.map((clash) => {
        const now = fields && readLeaf(fields, clash.leaf);
        const isTheirs = isSame(now, clash.theirs);
        const language = clash.leaf.endsWith('.de') ? 'de' : clash.leaf.endsWith('.nl') ? 'nl' : undefined;
        const value = (of: unknown) => <span lang={language}>{textOf(clash.leaf, of)}</span>;
        return {
          leaf: clash.leaf,
          label: t(`form.leaf.${clash.leaf}`),
          mine: value(isTheirs ? clash.mine : now),
          theirs: value(clash.theirs),
          chosen: isTheirs ? 'theirs' : 'mine',
          onChoose: (whose) => state.choose(clash, whose),
        };
      })}
      onDismiss={state.dismissTaken}
    />
  );
}
