import { describe, expect, it } from 'vitest';
import { davServers } from '../support/dav-servers';
import { scenarios } from '../support/officers-scenarios';
import { officersWays } from '../support/officers-ways';
import { createTwoOfficers } from '../support/two-officers';

describe.each(davServers())('two officers on $name', (server) => {
  it.each(Object.keys(scenarios))('%s', async (scenario) => {
    expect.hasAssertions();
    const officers = createTwoOfficers(officersWays(server));
    try {
      await scenarios[scenario]?.(officers);
    } finally {
      await officers.clear();
    }
  });
});
