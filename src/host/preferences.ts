/** The reader's preferences in the phone's storage, which may be full, refused, corrupt, or from a newer version. */
import { LOCALES, type Locale } from '../content/edition'
import { isRecord } from '../content/guards'
import type { Theme } from '../scenery/palette'

/** Text sizes, in percent of the phone's own. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const
type TextSize = (typeof TEXT_SIZES)[number]

export const THEMES = ['system', 'light', 'night'] as const
type ThemeChoice = (typeof THEMES)[number]

/** How the cards are set: for everyone, or large, calm and strong in contrast. */
export const VIEWS = ['ordinary', 'elder'] as const
type View = (typeof VIEWS)[number]

export const PICTURE_SHAPES = ['portrait', 'story', 'square'] as const
export const PRINTS = ['ordinary', 'big'] as const
export const PICTURE_LANGUAGES = ['own', 'other', 'both'] as const

export interface Preferences {
  theme: ThemeChoice
  size: TextSize
  view: View
  /** Whether a card shows its text in the other language, too. */
  both: boolean
  /** The language the reader chose; null while they have not. */
  locale: Locale | null
  /** Ids of the first cards that were in view, FEW at most: who has been here before need not be told that there are more. */
  seen: string[]
  picture: KeptChoice
}

/** How a share picture is to look. */
export interface PictureChoice {
  shape: (typeof PICTURE_SHAPES)[number]
  theme: Theme
  print: (typeof PRINTS)[number]
  /** The page's own language, the other one, or both on one picture. */
  languages: (typeof PICTURE_LANGUAGES)[number]
}

/** What the reader last chose of it; null where the way they read decides. */
type KeptChoice = Pick<PictureChoice, 'shape' | 'theme'> & { [K in 'print' | 'languages']: PictureChoice[K] | null }

/** The one key under which the site keeps anything; the script in the page's head reads it too. */
export const STORAGE_KEY = 'two-sessions'

/** How many cards tell that a reader has been here before; more of them are nobody's business. */
export const FEW = 2

/** Hands out the storage, or throws: asking for it is refused by some phones. */
export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem'>

/** How pages look. */
export type Settings = Pick<Preferences, 'theme' | 'size' | 'view'>

/** The kept settings, with the default in place of whatever is missing or makes no sense. Never throws. */
export function readSettings(open: OpenStorage): Settings {
  const kept = parse(open)
  return {
    theme: THEMES.find((theme) => theme === kept['theme']) ?? 'system',
    size: TEXT_SIZES.find((size) => size === kept['size']) ?? 100,
    view: VIEWS.find((view) => view === kept['view']) ?? 'ordinary',
  }
}

/** All that is kept, with defaults likewise. Never throws. */
export function readPreferences(open: OpenStorage): Preferences {
  const kept = parse(open)
  const seen: unknown[] = Array.isArray(kept['seen']) ? kept['seen'] : []
  return {
    ...readSettings(open),
    both: kept['both'] === true,
    locale: LOCALES.find((locale) => locale === kept['locale']) ?? null,
    seen: seen.filter((id): id is string => typeof id === 'string').slice(0, FEW),
    picture: readChoice(recordOrEmpty(kept['picture'])),
  }
}

/** What is to be kept anew, a picture's choices one by one. */
export type Changes = Partial<Omit<Preferences, 'picture'>> & { picture?: Partial<KeptChoice> }

/** Keeps what is given of the preferences, beside all else that is there; false where the phone refuses. */
export function writePreferences(changes: Changes, open: OpenStorage): boolean {
  try {
    const kept = parse(open)
    const picture = changes.picture && { picture: { ...recordOrEmpty(kept['picture']), ...changes.picture } }
    open().setItem(STORAGE_KEY, JSON.stringify({ ...kept, ...changes, ...picture }))
    return true
  } catch {
    // Refused or full: the page reads on without, and the settings say so.
    return false
  }
}

/** How a share picture is to look: as chosen, else like the cards on the screen. */
export function pictureOf({ picture, view, both }: Pick<Preferences, 'picture' | 'view' | 'both'>): PictureChoice {
  return {
    ...picture, print: picture.print ?? (view === 'elder' ? 'big' : 'ordinary'), languages: picture.languages ?? (both ? 'both' : 'own'),
  }
}

function readChoice(kept: Record<string, unknown>): KeptChoice {
  return {
    shape: PICTURE_SHAPES.find((shape) => shape === kept['shape']) ?? 'portrait',
    theme: kept['theme'] === 'night' ? 'night' : 'light',
    print: PRINTS.find((print) => print === kept['print']) ?? null,
    languages: PICTURE_LANGUAGES.find((languages) => languages === kept['languages']) ?? null,
  }
}

function recordOrEmpty(data: unknown): Record<string, unknown> {
  return isRecord(data) ? data : {}
}

function parse(open: OpenStorage): Record<string, unknown> {
  try {
    return recordOrEmpty(JSON.parse(open().getItem(STORAGE_KEY) ?? '{}'))
  } catch {
    // Refused or corrupt: as if nothing had been kept.
    return {}
  }
}
