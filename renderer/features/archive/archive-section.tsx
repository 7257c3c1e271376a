import { ArchiveExportCard } from './archive-export-card';
import { ArchiveImportCard } from './archive-import-card';

/** The way out to other programs, and back. */
export function ArchiveSection() {
  return (
    <>
      <ArchiveExportCard />
      <ArchiveImportCard />
    </>
  );
}
