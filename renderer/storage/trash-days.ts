/** How long the trash keeps a record. */
export const trashDays = 90;
