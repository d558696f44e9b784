import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Generous, for a machine that is busy with other things; nothing here waits by the clock.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
