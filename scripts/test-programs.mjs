import { findProgram, readerPrograms, serverNames, withoutDaemons } from './dav-servers.mjs';
import { findBrowser, findHeadlessBrowser } from './find-browser.mjs';
import { browserPackages, pdfReader, requireDebianPackages, testBrowserPackages } from './setup.mjs';

// Installs every program of the system that `npm test` uses and that is absent, at once and beside the npm packages: each
// list of Debian's packages that is fetched by itself costs as long as what is on it. Who may not install goes on without;
// what is then really needed is said where it is needed.

const absent = [
  ...(findBrowser() ? [] : browserPackages),
  ...(findHeadlessBrowser() === findBrowser() ? testBrowserPackages() : []),
  ...(findProgram(pdfReader.program) ? [] : [pdfReader.package]),
  // Each program of these is called as its package.
  ...[...serverNames, ...readerPrograms].filter((name) => !findProgram(name)),
];
if (absent.length > 0) withoutDaemons(() => requireDebianPackages(absent));
