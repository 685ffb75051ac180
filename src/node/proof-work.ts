/** What has to be proven: every picture that the site or a reader can ask for. */
import { LOCALES, type Locale } from '../content/edition'
import { below, otherLocale } from '../content/paths'
import { MOST_CHOSEN, pathOfCards } from '../content/three'
import type { CardView } from '../content/view'
import { PICTURE_SHAPES, PRINTS } from '../host/preferences'
import { LINK_SHAPES } from '../share-card/frame'
import { composeScene, type PictureCard, type PictureOptions, type Scene } from '../share-card/scene'
import type { Easel } from './canvas'
import { loadDecks, type Decks } from './decks'
import { PICTURE_WORDS } from './pictures'

/** Which language a picture is in: one, or both with Chinese first. */
type Language = Locale | 'both'

export interface Sample extends PictureOptions {
  /** One card, or several for a reader's own choice. */
  cards: string[]
  language: Language
}

const LANGUAGES: Language[] = [...LOCALES, 'both']

/** Every picture of each card by itself: shapes that a reader chooses in every theme, print and language, those of links once in each language. */
export function samplesOf(cards: string[]): Sample[] {
  return cards.flatMap((card) => LANGUAGES.flatMap((language) => [
    ...PICTURE_SHAPES.flatMap((shape) => (['light', 'night'] as const).flatMap((theme) => PRINTS.map(
      (print): Sample => ({ cards: [card], language, shape, theme, print }),
    ))),
    ...(language === 'both' ? [] : LINK_SHAPES.map((shape): Sample => ({ cards: [card], language, shape, theme: 'light', print: 'ordinary' }))),
  ]))
}

/** How far down the words of a card reach where it is chosen alone. */
function reachOf(easel: Easel, scene: Scene): number {
  return Math.max(...easel.layout(scene).marks.map((mark) => mark.kind === 'scenery' ? mark.clear : 0))
}

/** The readers' choices that need most room: if these fit, all do, for the cards stand below one another. */
export function hardestChoices(easel: Easel, cards: string[], sceneOf: (sample: Sample) => Scene): Sample[] {
  return LANGUAGES.flatMap((language) => PICTURE_SHAPES.flatMap((shape) => PRINTS.map((print): Sample => {
    const sample = { language, shape, print, theme: 'light' } as const
    const reach = new Map(cards.map((card) => [card, reachOf(easel, sceneOf({ ...sample, cards: [card, card] }))]))
    const highest = [...cards].sort((one, other) => (reach.get(other) ?? 0) - (reach.get(one) ?? 0))
    return { ...sample, cards: highest.slice(0, MOST_CHOSEN) }
  })))
}

/** "gdp, zh-CN, portrait, night, big print" */
export function nameOf({ cards, language, shape, theme, print }: Sample): string {
  return [cards.join('+'), language, shape, theme, ...(print === 'big' ? ['big print'] : [])].join(', ')
}

function cardOf(decks: Decks, id: string, locale: Locale): CardView {
  const card = decks[locale].cards.find((each) => each.id === id)
  if (!card) throw new Error(`There is no card "${id}" in ${locale}.`)
  return card
}

/**
 * Scenes of samples, from the edition's own decks. `site` is the address that the QR codes hold; that of a choice names
 * the cards with the longest ids, whichever are shown, for so the code takes the most room that it can.
 */
export function sceneMaker(site: string, decks: Decks = loadDecks()): (sample: Sample) => Scene {
  const words = PICTURE_WORDS
  const picture = (id: string, locale: Locale): PictureCard => ({ card: cardOf(decks, id, locale), locale, words: words[locale] })
  const longest = decks['zh-CN'].cards.map(({ id }) => id).sort((one, other) => other.length - one.length).slice(0, MOST_CHOSEN)
  return ({ cards, language, ...options }) => {
    const locale: Locale = language === 'both' ? 'zh-CN' : language
    const firsts = cards.map((id) => picture(id, locale))
    const seconds = language === 'both' ? cards.map((id) => picture(id, otherLocale(locale))) : []
    const named = cards.length > 1 ? longest.map((id) => cardOf(decks, id, locale)) : firsts.map(({ card }) => card)
    return composeScene(firsts, seconds, options, below(site, pathOfCards(locale, named)))
  }
}
