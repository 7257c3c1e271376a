/** Origin of the page. Everything that is not of this origin is foreign. */
export const pageOrigin = 'app://tandem';
export const pageAddress = `${pageOrigin}/index.html`;

/**
 * Hash of the one style element that react-aria-components adds for its press handling
 * (`test/unit/electron/content-security-policy.test.ts` computes it from the installed version).
 */
export const pressStyleHash = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * Nothing unless named. Text can never become script: `require-trusted-types-for` turns such an attempt into an error,
 * and the only policy (`renderer/platform/trusted-types.ts`) lets through addresses of the page's own workers alone.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressStyleHash}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Headers of every answer. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
