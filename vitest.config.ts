import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What a build remembers is its own: the source under test has a name too.
  define: { ODAS_BUILD: JSON.stringify('test') },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    restoreMocks: true,
  },
});
