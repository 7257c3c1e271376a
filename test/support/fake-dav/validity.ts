import { headOf, logicalLines } from './rewrite';
import type { FakeTraits } from './traits';

/** Why a server of these traits refuses a text; `undefined` if it takes it. */
export type Fault = { kind: 'data' | 'component' | 'uidMissing'; text: string };

export function faultOf(
  traits: FakeTraits,
  collection: { kind: 'addressbook' | 'calendar'; components: readonly string[] },
  body: string,
): Fault | undefined {
  return collection.kind === 'addressbook'
    ? faultOfCard(traits, body)
    : faultOfCalendar(traits, collection.components, body);
}

function namesIn(body: string): string[] {
  return logicalLines(body).map((line) => headOf(line).name);
}

function faultOfCard(traits: FakeTraits, body: string): Fault | undefined {
  if (!/^BEGIN:VCARD/i.test(body) || !/END:VCARD\s*$/i.test(body))
    return { kind: 'data', text: 'Not a vCard' };
  const all = namesIn(body);
  if (traits.strict && (!all.includes('N') || all.filter((name) => name === 'BDAY').length > 1)) {
    return { kind: 'data', text: 'Failed restriction checks' };
  }
  const isWithoutUid = !all.includes('UID');
  return isWithoutUid && traits.cardWithoutUid === 'refused'
    ? { kind: 'uidMissing', text: 'UID is missing' }
    : undefined;
}

function faultOfCalendar(traits: FakeTraits, components: readonly string[], body: string): Fault | undefined {
  if (!/^BEGIN:VCALENDAR/i.test(body) || !/END:VCALENDAR\s*$/i.test(body)) {
    return { kind: 'data', text: 'Not an iCalendar object' };
  }
  const component = /^BEGIN:(VEVENT|VTODO|VJOURNAL)/im.exec(body)?.[1]?.toUpperCase();
  const all = namesIn(body);
  if (component === undefined || !all.includes('UID'))
    return { kind: 'data', text: 'No component with a UID' };
  if (all.includes('METHOD')) return { kind: 'data', text: 'METHOD is not allowed' };
  if (component === 'VJOURNAL' && !traits.journals) return { kind: 'data', text: 'No journals' };
  if (traits.guardsComponents && !components.includes(component))
    return { kind: 'component', text: `No ${component} here` };
  if (traits.refusesTwoSummaries && hasTwo(body))
    return { kind: 'data', text: 'SUMMARY may stand only once' };
  if (
    traits.strict &&
    component === 'VEVENT' &&
    /^DTSTART(?!;VALUE=DATE:)/m.test(body) &&
    !/^(?:DTEND|DURATION)/m.test(body)
  ) {
    return { kind: 'data', text: 'DTEND must occur after DTSTART' };
  }
  return undefined;
}

/** Two of SUMMARY or DESCRIPTION in one component. */
function hasTwo(body: string): boolean {
  return body.split(/^END:/im).some((part) =>
    ['SUMMARY', 'DESCRIPTION'].some((name) => {
      const inner = part.slice(part.toUpperCase().lastIndexOf('BEGIN:'));
      return namesIn(inner).filter((one) => one === name).length > 1;
    }),
  );
}
