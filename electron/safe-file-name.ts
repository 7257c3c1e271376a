const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Makes a suggested name fit for a file on Windows, macOS and Linux: no path, no reserved or control characters, no
 * leading dot, no name Windows keeps for itself, at most 120 characters with the ending kept. Letters with marks stay.
 */
export function safeFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length).replace(/[-. ]+$/, '') || 'tandem';
  const safe = reservedOnWindows.test(stem.split('.')[0] ?? '') ? `tandem-${stem}` : stem;
  return (
    Array.from(safe)
      .slice(0, 120 - ending.length)
      .join('') + ending
  );
}
