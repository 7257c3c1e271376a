import type { CalendarComponent } from '../../codec/calendar-lines';

/** Which group of their text stands for a group of ours; numbers that they use for something else are given anew. */
export class GroupNames {
  private readonly used = new Set<string>();
  private readonly names = new Map<string, string>();
  private next = 1;

  constructor(theirs: CalendarComponent) {
    this.collect(theirs);
  }

  match(mine: string, theirs: string): void {
    if (mine !== '' && !this.names.has(mine.toLowerCase())) this.names.set(mine.toLowerCase(), theirs);
  }

  /** The name for a group of ours; empty for what stands in none. */
  nameFor(mine: string): string {
    if (mine === '') return '';
    const known = this.names.get(mine.toLowerCase());
    if (known !== undefined) return known;
    const name = this.used.has(mine.toLowerCase()) ? this.freeName() : mine;
    this.used.add(name.toLowerCase());
    this.names.set(mine.toLowerCase(), name);
    return name;
  }

  private freeName(): string {
    while (this.used.has(`item${this.next}`)) this.next += 1;
    return `item${this.next}`;
  }

  private collect(component: CalendarComponent): void {
    for (const item of component.items) {
      if (item.kind === 'component') this.collect(item);
      else if (item.group !== '') this.used.add(item.group.toLowerCase());
    }
  }
}
