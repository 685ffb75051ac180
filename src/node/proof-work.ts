/** What has to be proven: every picture that the site or a reader can ask for. */
import { LOCALES, type Locale } from '../content/edition'
import { otherLocale } from '../content/paths'
import type { CardView } from '../content/view'
import { composeScene, type PictureCard, type PictureOptions, type Scene, type Shape } from '../share-card/scene'
import { loadDecks, type Decks } from './decks'
import { pictureWords } from './pictures'

/** Which language a picture is in: one, or both with this one first. */
export type Language = Locale | 'both'

export interface Sample extends PictureOptions {
  card: string
  language: Language
}

/** Shapes that a reader chooses, in every theme, print and language; the others exist once in each language. */
const CHOSEN: Shape[] = ['portrait', 'story', 'square']
const LINKED: Shape[] = ['preview', 'thumb']

/** Every sample of some cards. */
export function samplesOf(cards: string[]): Sample[] {
  const languages: Language[] = [...LOCALES, 'both']
  return cards.flatMap((card) => languages.flatMap((language) => [
    ...CHOSEN.flatMap((shape) => (['light', 'night'] as const).flatMap((theme) => (['ordinary', 'big'] as const).map(
      (print): Sample => ({ card, language, shape, theme, print }),
    ))),
    ...(language === 'both' ? [] : LINKED.map((shape): Sample => ({ card, language, shape, theme: 'light', print: 'ordinary' }))),
  ]))
}

/** "gdp, zh-CN, portrait, night, big print" */
export function nameOf({ card, language, shape, theme, print }: Sample): string {
  return [card, language, shape, theme, ...(print === 'big' ? ['big print'] : [])].join(', ')
}

function cardOf(decks: Decks, id: string, locale: Locale): CardView {
  const card = decks[locale].cards.find((each) => each.id === id)
  if (!card) throw new Error(`There is no card "${id}" in ${locale}.`)
  return card
}

/** Scenes of samples, from the edition's own decks. `site` is the address that the QR codes hold. */
export function sceneMaker(site: string, decks: Decks = loadDecks()): (sample: Sample) => Scene {
  const words = pictureWords()
  const picture = (id: string, locale: Locale): PictureCard => ({ card: cardOf(decks, id, locale), locale, words: words[locale] })
  return ({ card, language, ...options }) => {
    const locale: Locale = language === 'both' ? 'zh-CN' : language
    const first = picture(card, locale)
    const second = language === 'both' ? picture(card, otherLocale(locale)) : undefined
    return composeScene(second ? [first, second] : [first], options, site + first.card.path.slice(1))
  }
}
