import { emptyName, type PersonName } from '../domain/contact';
import {
  type LineSet,
  componentText,
  firstText,
  lineComponents,
  linesNamed,
  lineText,
  parameterOf,
} from './line-values';
import type { ContentLine } from './content-lines';
import { isParticle, parseFullName, splitHonorific, splitPrefix, withoutPrefix } from './name-parts';
import { splitEscaped } from './text-value';

/** Parameter on an FN that only fills the place vCard 3.0 demands: the contact has no name. */
export const fillerParameter = 'X-TANDEM-FILLER';
/** Value of X-TANDEM-PREFIX and X-TANDEM-LANGS that says: none, although one could be guessed. */
export const noneMark = '-';

/** A name as read, and where from. */
export type NameReading = {
  name: PersonName;
  /** "Frau", "dhr.": stands before the title in the card, kept there. */
  honorific: string;
  salutation: 'mrs' | 'mr' | undefined;
  /** The N that was read; its parts, still escaped. */
  nLine: ContentLine | undefined;
  components: string[];
  /** Whether the prefix stands in the additional names, as "Berg;Anna;van der". */
  prefixIsAdditional: boolean;
  /** The first FN with a value, a filler or not. */
  fnLine: ContentLine | undefined;
};

/** Whether the card says of itself that it is no person's. */
export function isOrganisationCard(card: LineSet): boolean {
  const kind = firstText(card, 'KIND').toLowerCase();
  return kind === 'org' || firstText(card, 'X-TANDEM-KIND').toLowerCase() === 'org';
}

/** Reads the name from N, X-TANDEM-PREFIX and X-TANDEM-INITIALS, from FN if N is missing, or as an organisation's. */
export function readName(card: LineSet): NameReading {
  const nLine = linesNamed(card, 'N').find((line) =>
    lineComponents(line).some((part) => componentText(part)),
  );
  const fnLine = linesNamed(card, 'FN').find((line) => lineText(line) !== '');
  const isFiller = fnLine !== undefined && parameterOf(fnLine, fillerParameter) !== '';
  const fullName = fnLine && !isFiller ? lineText(fnLine) : '';
  const components = nLine ? lineComponents(nLine) : [];
  const company = firstCompany(card);
  const reading: NameReading = {
    name: { ...emptyName },
    honorific: '',
    salutation: undefined,
    nLine,
    components,
    prefixIsAdditional: false,
    fnLine,
  };
  const shownAsCompany = firstText(card, 'X-ABSHOWAS').toLowerCase() === 'company';
  if (isOrganisationCard(card) || (shownAsCompany && !componentText(components[1]))) {
    const organisation = fullName || company || componentText(components[0]);
    return { ...reading, name: { ...emptyName, organisation } };
  }
  if (nLine) return readComponents(card, reading);
  if (fullName !== '' && fullName === company) {
    return { ...reading, name: { ...emptyName, organisation: fullName } };
  }
  const { before, ...parts } = parseFullName(fullName);
  const { honorific, title, salutation } = splitHonorific(before);
  const initials = firstText(card, 'X-TANDEM-INITIALS');
  return { ...reading, honorific, salutation, name: { ...emptyName, ...parts, title, initials } };
}

function firstCompany(card: LineSet): string {
  for (const line of linesNamed(card, 'ORG')) {
    const company = componentText(lineComponents(line)[0]);
    if (company) return company;
  }
  return '';
}

function readComponents(card: LineSet, reading: NameReading): NameReading {
  const [familyPart, givenPart, additionalPart, titlePart, suffixPart] = reading.components;
  const additional = componentText(additionalPart, ' ');
  const { honorific, title, salutation } = splitHonorific(componentText(titlePart, ' '));
  const { prefixIsAdditional, ...core } = readFamily(card, familyPart ?? '', additional);
  const given = [componentText(givenPart, ' '), prefixIsAdditional ? '' : additional];
  return {
    ...reading,
    honorific,
    salutation,
    prefixIsAdditional,
    name: {
      ...emptyName,
      ...core,
      title,
      given: given.filter(Boolean).join(' '),
      initials: firstText(card, 'X-TANDEM-INITIALS'),
      suffix: componentText(suffixPart),
    },
  };
}

function readFamily(
  card: LineSet,
  component: string,
  additional: string,
): { prefix: string; family: string; prefixIsAdditional: boolean } {
  const whole = familyText(component);
  const stated = firstText(card, 'X-TANDEM-PREFIX');
  if (stated === noneMark) return { prefix: '', family: whole, prefixIsAdditional: false };
  const rest = stated === '' ? undefined : withoutPrefix(whole, stated);
  // Another program changed the family name: our line says nothing about the new one.
  if (rest !== undefined) return { prefix: stated, family: rest, prefixIsAdditional: false };
  const comma = whole.lastIndexOf(', ');
  if (comma > 0 && isParticle(whole.slice(comma + 2))) {
    return { prefix: whole.slice(comma + 2), family: whole.slice(0, comma), prefixIsAdditional: false };
  }
  const split = splitPrefix(whole);
  if (split.prefix === '' && isParticle(additional)) {
    return { prefix: additional, family: whole, prefixIsAdditional: true };
  }
  return { ...split, prefixIsAdditional: false };
}

/** "Berg\, van der" and "Berg,van der" both as "Berg, van der"; other lists of names joined with blanks. */
function familyText(component: string): string {
  const items = splitEscaped(component, ',');
  const last = componentText(items.at(-1));
  return componentText(component, items.length === 2 && isParticle(last) ? ', ' : ' ');
}
