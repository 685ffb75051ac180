/** The edition as it stands in edition.json. */
import edition from './edition.json'
import type { Edition } from './edition'

/** The edition's facts. That they are what they should be is proven by checkContent, which every test run calls. */
export function loadEdition(): Edition {
  return edition as unknown as Edition
}
