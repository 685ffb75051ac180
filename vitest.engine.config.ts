/** The main job in engines that are not Chromium, over the built site. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/engine/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 40_000,
    // As the browser tests have it: two engines and all other tests share two cores.
    retry: 1,
    // The engines may have to be installed.
    hookTimeout: 300_000,
  },
})
