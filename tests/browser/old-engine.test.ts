/** The imitated engine reads styles as the real ones did. */
import { expect, test } from 'vitest'
import { asRead } from './old-engine'

test('such an engine passes over what is younger, and knows that it does', () => {
  const css = 'a{color:red;color:var(--x)}b:is(c){top:0}@supports not (width:min(1px,2px)){d{top:0}}@supports not (top:0){h{top:0}}@supports (width:1cqi){e{top:0}}@layer f{g{top:0}}'
  expect(asRead(css, 2016)).toBe('a{color:red}d{top:0}')
  expect(asRead(css, 2019)).toBe('a{color:red;color:var(--x)}d{top:0}')
  expect(asRead('a{--x:min(1px,2px);top:min(1px,var(--x));left:1px;left:min(1px,2px)}', 2019)).toBe('a{top:var(--none);left:1px}')
})
