/** What the phone needs of the locale file: by name, so that the cards' own words stay behind. */
export { face, parts, picture, site, ui } from '../../../locales/en.json'
