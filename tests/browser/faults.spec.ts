/** Everything that can go wrong on the way, injected: what the reader sees then, and that nothing is lost. */
import { FAULTS } from './faults/all'
import { test } from './fixtures'

for (const [part, faults] of Object.entries(FAULTS)) {
  test.describe(part, () => {
    // Those of WeChat share a build of their own.
    test.describe.configure({ mode: part === 'WeChat' ? 'default' : 'parallel' })
    for (const { name, run } of faults) test(name, ({ page, watch, baseURL }) => run({ page, watch, baseURL: baseURL ?? '' }))
  })
}
