import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built.ts'],
    setupFiles: ['test/support/no-real-home.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // CI closes with one line made from this file.
    ...(process.env.CI && { reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]] }),
  },
})
