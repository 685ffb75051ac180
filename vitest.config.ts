/** Unit and component tests: the pure rooms as they are, components in an imitated page. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  define: { __SITE_URL__: '""', __OFFLINE__: 'false', __DECK_FOLDER__: '"assets/deck-test"' },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engine/**'],
    // Files clean up behind themselves: a process of its own for each would take a third longer.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
})
