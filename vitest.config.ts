import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const databaseSetup = join(import.meta.dirname, 'bff/src/db/testing/global-setup.ts')

const miniapp = (name: string, include: string, environment: 'node' | 'happy-dom') => ({
  extends: './miniapp/vitest.config.mts',
  root: 'miniapp',
  test: { name, include: [include], environment },
})

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }]],
    slowTestThreshold: 5_000,
    // Half of the time a worker waits for the database: on two cores one worker alone leaves a core idle.
    maxWorkers: '100%',
    silent: 'passed-only',
    projects: [
      { test: { name: 'shared', root: 'shared', include: ['src/**/*.test.ts'] } },
      { test: { name: 'bff', root: 'bff', include: ['src/**/*.test.ts'], globalSetup: databaseSetup } },
      miniapp('miniapp', '{src,scripts}/**/*.test.ts', 'node'),
      // Only what draws something needs a page to draw on, which takes longer to set up than most tests take.
      miniapp('screens', 'src/**/*.test.tsx', 'happy-dom'),
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'test',
          root: 'test',
          include: ['**/*.test.ts'],
          globalSetup: databaseSetup,
          // Browsers, builds and load: one at a time, or they slow each other into failing.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
