import type { CalendarComponent } from '../../codec/calendar-lines';
import type { CardVersion } from '../../codec/card-lines';
import type { ContentLine } from '../../codec/content-lines';
import { parameterOf } from '../../codec/line-values';
import type { Instance } from '../line-instances';
import type { MergeConflict, MergeNote } from '../merge-types';
import type { SyncDocument } from '../sync-document';
import { GroupNames } from './group-names';
import { carriedLine } from './line-writer';
import { TextPatch } from './text-patch';

/** What a merge has found so far, and how our lines get into their text. */
export class MergeState {
  readonly conflicts: MergeConflict[] = [];
  readonly notes: MergeNote[] = [];
  /** Keys of the time zones that lines of ours name. */
  readonly zones = new Set<string>();
  readonly patch: TextPatch;
  private readonly groups: GroupNames;

  constructor(
    readonly theirs: SyncDocument,
    private readonly mineVersion: CardVersion,
  ) {
    this.patch = new TextPatch(theirs);
    this.groups = new GroupNames(theirs.root);
  }

  /** Says that a group of ours is one of theirs, so that what we add to it goes there. */
  sameGroup(mine: Instance, theirs: Instance): void {
    if (theirs.line.group !== '') this.groups.match(mine.line.group, theirs.line.group);
  }

  /** The group of theirs in which a line of ours stands. */
  groupFor(mine: ContentLine): string {
    return this.groups.nameFor(mine.group);
  }

  /** Our line as it is written into their text. */
  carry(line: ContentLine, group = this.groupFor(line)): string {
    const zone = parameterOf(line, 'TZID');
    if (zone !== '') this.zones.add(`VTIMEZONE[${zone}]`);
    return carriedLine(line, this.mineVersion, this.theirs, group);
  }

  /** All lines of a property of ours. */
  carryAll({ line, companions }: Instance): string[] {
    return [line, ...companions].map((each) => this.carry(each));
  }

  /** A whole component of ours. */
  carryComponent(component: CalendarComponent): string[] {
    return component.items.flatMap((item) =>
      item.kind === 'component' ? this.carryComponent(item) : this.carry(item, item.group),
    );
  }

  note(kind: MergeNote['kind'], property: string): void {
    this.notes.push({ kind, property });
  }
}
