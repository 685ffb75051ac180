/** An invented font: one em per ideograph and full-width mark, half an em for everything else. */
import type { Measure } from '../../src/share-card/type'

export const fakeMeasure: Measure = (text, { size }) =>
  [...text].reduce((sum, char) => sum + (/[—…“”‘’\u2E80-\uFFEF]|[\u{20000}-\u{3FFFF}]/u.test(char) ? size : size / 2), 0)
