import type { DayPart } from '../domain/closing-day';
import type { Localized } from '../domain/localized';

/** A closing day or school holiday as a file gives it, before anyone has looked at it. Dates are plain, both included. */
export type ClosingTableRow = {
  /** Line of the file on which it begins, from 1. */
  line: number;
  from: string;
  until: string;
  name: Localized;
  part: DayPart;
  source: string;
  /** The file repeats it by a rule; only its first time is read. */
  repeats: boolean;
};

/** A piece of a file that could not be read, to be kept aside. */
export type ClosingTableFault = {
  line: number;
  /** The piece as it stands in the file. */
  text: string;
  /** `part`: nobody can tell which part of the day is meant. */
  reason: 'date' | 'part' | 'event';
};

export type ClosingTable = { rows: ClosingTableRow[]; faults: ClosingTableFault[] };
