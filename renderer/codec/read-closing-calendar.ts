import type { Language } from '../domain/localized';
import { addDays } from '../domain/plain-date';
import type { ClosingTable, ClosingTableFault, ClosingTableRow } from './closing-table-row';
import { type ContentLine, contentLines } from './content-lines';
import { readLooseDate } from './loose-date';
import { cleanText, unescapeText } from './text-value';

/**
 * Reads closing days or school holidays out of a calendar (RFC 5545): every VEVENT is one, from its DTSTART to its
 * DTEND or by its DURATION. The end of whole days is exclusive (§3.6.1). Everything else in the file is left alone.
 * Names are those of `SUMMARY`, in the language it states, else in `language`.
 */
export function readClosingCalendar(text: string, language: Language): ClosingTable {
  const rows: ClosingTableRow[] = [];
  const faults: ClosingTableFault[] = [];
  for (const event of eventsOf(text)) {
    const row = event.isWhole ? readEvent(event.lines, language) : undefined;
    if (row) rows.push(row);
    else {
      const raw = event.lines.map((line) => line.raw).join('');
      faults.push({
        line: event.lines[0]?.line ?? 1,
        text: raw.trimEnd(),
        reason: event.isWhole ? 'date' : 'event',
      });
    }
  }
  return { rows, faults };
}

type RawEvent = { lines: ContentLine[]; isWhole: boolean };

function eventsOf(text: string): RawEvent[] {
  const events: RawEvent[] = [];
  let open: ContentLine[] | undefined;
  for (const line of contentLines(text.startsWith('\uFEFF') ? text.slice(1) : text)) {
    const isEdge = /^vevent$/i.test(line.value.trim());
    if (isEdge && line.name === 'BEGIN') {
      // An event that begins before the last one has ended: the file was cut or glued there.
      if (open) events.push({ lines: open, isWhole: false });
      open = [line];
    } else if (open) {
      open.push(line);
      if (isEdge && line.name === 'END') {
        events.push({ lines: open, isWhole: true });
        open = undefined;
      }
    }
  }
  if (open) events.push({ lines: open, isWhole: false });
  return events;
}

function readEvent(lines: readonly ContentLine[], language: Language): ClosingTableRow | undefined {
  const outer = withoutInner(lines);
  const find = (name: string) => outer.find((line) => line.name === name);
  const from = dateOf(find('DTSTART'));
  if (from === undefined) return undefined;
  const until = lastDay(from, find('DTEND'), find('DURATION'));
  if (until === undefined) return undefined;
  const summary = find('SUMMARY');
  return {
    line: lines[0]?.line ?? 1,
    from,
    until,
    name: summary ? named(summary, language) : {},
    part: 'whole',
    source: cleanText(unescapeText(find('URL')?.value ?? '')),
    repeats: find('RRULE') !== undefined,
  };
}

/** An alarm in an event has a DURATION and a SUMMARY of its own. */
function withoutInner(lines: readonly ContentLine[]): ContentLine[] {
  let depth = 0;
  return lines.filter((line) => {
    if (line.name === 'BEGIN') depth += 1;
    const isOuter = depth === 1;
    if (line.name === 'END') depth -= 1;
    return isOuter;
  });
}

/** The day of a date or date-time as its own clock shows it; no zone moves a closing day. */
function dateOf(line: ContentLine | undefined): string | undefined {
  return line && readLooseDate(line.value.trim().slice(0, 8));
}

function lastDay(
  from: string,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
): string | undefined {
  if (end) {
    const date = dateOf(end);
    if (date === undefined) return undefined;
    const endsBeforeDay = /^\d{8}(T0000(00)?Z?)?$/i.test(end.value.trim());
    // Some programs write the same day twice for a single day, which the exclusive end would turn into nothing.
    return endsBeforeDay && date !== from ? addDays(date, -1) : date;
  }
  const span = /^P(?:(\d+)W)?(?:(\d+)D)?/i.exec(duration?.value.trim() ?? '');
  const days = Number(span?.[1] ?? 0) * 7 + Number(span?.[2] ?? 0);
  return addDays(from, Math.max(0, days - 1));
}

function named(summary: ContentLine, language: Language) {
  const text = cleanText(unescapeText(summary.value));
  const stated = summary.parameters
    .find(({ name }) => name === 'LANGUAGE')
    ?.values[0]?.slice(0, 2)
    .toLowerCase();
  return text === '' ? {} : { [stated === 'de' || stated === 'nl' ? stated : language]: text };
}
