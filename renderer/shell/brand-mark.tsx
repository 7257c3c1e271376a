/** Two banks, side by side: one plain, one hatched. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 27 22" aria-hidden="true">
      <defs>
        <pattern
          id="brand-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="#a34700" />
          <rect width="1.8" height="5" fill="#f0a668" />
        </pattern>
      </defs>
      <rect x="0" y="0" width="12" height="22" rx="3.5" fill="#0b5cad" />
      <rect x="15" y="0" width="12" height="22" rx="3.5" fill="url(#brand-hatch)" />
    </svg>
  );
}
