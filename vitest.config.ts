import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['shared', 'bff', 'miniapp'].map((name) => ({
      extends: true,
      test: { name, root: name, include: ['src/**/*.test.{ts,tsx}'] },
    })),
  },
})
