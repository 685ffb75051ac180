/** Preferences as classes of the root element. */
import { expect, it } from 'vitest'
import type { Preferences } from '../../src/host/preferences'
import { settingClasses } from '../../src/host/setting-classes'

it.each<[Pick<Preferences, 'theme' | 'size' | 'view'>, string[]]>([
  [{ theme: 'system', size: 100, view: 'ordinary' }, []],
  [{ theme: 'night', size: 100, view: 'ordinary' }, ['theme-night']],
  [{ theme: 'light', size: 130, view: 'ordinary' }, ['size-130', 'theme-light']],
  [{ theme: 'system', size: 200, view: 'elder' }, ['size-200', 'elder']],
])('%j shows as %j', (preferences, classes) => {
  expect(settingClasses(preferences)).toEqual(classes)
})
