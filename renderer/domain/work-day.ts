/**
 * A day that the officer has confirmed for the own record of working days per country. It belongs to that person
 * alone: it is no part of any rotation and never leaves this desk but by the person's own export.
 */
export type WorkDay = {
  /** The plain date. */
  id: string;
  /** ISO 3166-1 alpha-2 codes of the countries worked in on that day, each once; empty: no working day. */
  countries: string[];
  note: string;
};

/** A number of days that the person wants to keep an eye on, with the person's own words for it. No default exists. */
export type WorkMark = { id: string; label: string; country: string; days: number };
