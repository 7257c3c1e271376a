import { firstTables } from './0001-first-tables';
import { drafts } from './0002-drafts';
import { rotationsAndIdeas } from './0003-rotations-and-ideas';
import { sync } from './0004-sync';
import { sheets } from './0005-sheets';
import type { Migration } from './migration';

/** All steps, oldest first. A new one gets the next number and its own file; released ones never change. */
export const migrations: readonly Migration[] = [firstTables, drafts, rotationsAndIdeas, sync, sheets];

/** The version this app writes. */
export const latestVersion = migrations.length;
