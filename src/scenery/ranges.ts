/** Where mountains stand: ranges along the scroll, cell by cell. Lengths in units (400 to a card). */
import { even, type Roll } from './dice'
import { MANUALS, type Form, type Manual } from './forms'

/** A form put in its place: the foot below its summit, and how much wider and higher than drawn it stands, in tenths. */
export interface Peak {
  form: Form
  x: number
  base: number
  wide: number
  high: number
}

/** A row of mountains, far or near. */
export interface Range {
  /** 0 = fixed to the card, towards 1 = standing still while cards pass. */
  depth: number
  /** Width of the stretch that one plan fills. */
  cell: number
  /** Near enough to show brushwork. */
  detail: boolean
  /** The mountains of the cell with this number and middle, far ones first. */
  plan: (roll: Roll, middle: number, cell: number) => Peak[]
}

/** How high main, guest and low massifs and islets stand in turn: no two stretches of the scroll are alike. */
const RHYTHM = [[214, 250], [56, 80], [140, 180], [0, 0], [176, 212], [90, 120], [150, 175], [36, 56], [0, 0]] as const

function peak(roll: Roll, { height, forms }: Manual, x: number, base: number, rise: number): Peak {
  const form = forms[Math.floor(roll(0, forms.length))] ?? forms[0]
  if (!form) throw new Error('A manual has no forms.')
  const high = even(10 * rise / height)
  return { form, x: Math.round(x), base, wide: even(high * roll(0.8, 1.15) + 1), high }
}

/** Pale ranges at the sky's edge. */
const FAR: Range = {
  depth: 0.36, cell: 170, detail: false,
  plan: (roll, middle, cell) => [
    peak(roll, MANUALS.range, middle + roll(-50, 50), 84, cell & 1 ? roll(30, 60) : roll(64, 130)),
  ],
}

/** Mountains across the water, two by two. */
const MID: Range = {
  depth: 0.2, cell: 300, detail: false,
  plan: (roll, middle) => {
    const rise = roll(76, 180)
    const x = middle + roll(-80, 80)
    const off = rise * roll(0.5, 0.8) * (roll(-1, 1) < 0 ? -1 : 1)
    return [
      peak(roll, rise > 120 ? MANUALS.peak : MANUALS.guest, x, 62, rise),
      peak(roll, MANUALS.guest, x + off, 58, rise * roll(0.45, 0.75)),
    ]
  },
}

/** What the near ranges of a cell share: how high the massif is, where its summit stands, on which side its shoulder. */
function massifOf(roll: Roll, middle: number, cell: number): { rise: number, x: number, way: number } {
  const [low, high] = RHYTHM[((cell % RHYTHM.length) + RHYTHM.length) % RHYTHM.length] ?? [0, 0]
  return { rise: roll(low, high), x: middle + roll(-40, 40), way: roll(-1, 1) < 0 ? -1 : 1 }
}

/** The shoulders of the massifs, and the ridges between them. */
const BACK: Range = {
  depth: 0, cell: 240, detail: true,
  plan: (roll, middle, cell) => {
    const { rise, x, way } = massifOf(roll, middle, cell)
    if (rise < 70) return []
    const { peak: main, guest, range } = MANUALS
    const tall = rise * roll(0.68, 0.86)
    return [
      peak(roll, range, x + way * rise * roll(0.8, 1), 50, rise * roll(0.28, 0.4)),
      peak(roll, tall > 120 ? main : guest, x + way * rise * roll(0.28, 0.44), 46, tall),
      peak(roll, guest, x - way * rise * roll(0.34, 0.5), 44, rise * roll(0.45, 0.62)),
    ]
  },
}

/** The main peaks, each with a guest in front. */
const NEAR: Range = {
  depth: 0, cell: 240, detail: true,
  plan: (roll, middle, cell) => {
    const { rise, x, way } = massifOf(roll, middle, cell)
    if (!rise) return []
    const guest = rise * roll(0.42, 0.6)
    return [
      peak(roll, rise > 120 ? MANUALS.peak : MANUALS.guest, x, 36, rise),
      peak(roll, MANUALS.guest, x - way * rise * roll(0.24, 0.36), 30, guest),
    ]
  },
}

/** Green foothills and islets at the water. */
const FORE: Range = {
  depth: 0, cell: 240, detail: true,
  plan: (roll, middle, cell) => {
    const { rise, x, way } = massifOf(roll, middle, cell)
    const { hill } = MANUALS
    if (!rise) return [peak(roll, hill, x, 20, roll(12, 22))]
    return [
      peak(roll, hill, x + way * rise * roll(0.3, 0.5), 24, 18 + rise * roll(0.14, 0.22)),
      peak(roll, hill, x - way * rise * roll(0.1, 0.3), 16, 12 + rise * roll(0.08, 0.14)),
    ]
  },
}

/** All ranges, far to near. */
export const RANGES = [FAR, MID, BACK, NEAR, FORE]
