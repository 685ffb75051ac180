/** The edition as it stands in edition.json, known to have the form of one. */
import data from './edition.json'
import type { Edition } from './edition'
import { formFaults, isEdition } from './edition-form'

/**
 * The edition's facts.
 * @throws naming what has no known form; whether the facts fit the words is for checkContent to say
 */
export function loadEdition(): Edition {
  const edition: unknown = data
  if (isEdition(edition)) return edition
  throw new Error(`edition.json has parts of an unknown form: ${formFaults(edition).map(({ key }) => key).join(', ')}.`)
}
