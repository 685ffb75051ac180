/** Every colour of the cards as data: two themes times the moods of the scroll, and the CSS made from them. */
import { MOODS, type Mood } from './mood'

export type Theme = 'light' | 'night'

/** The ink of QR codes on `sealPaper`, by night too: a white slip would dazzle. Style sheets say it again. */
export const CODE_INK = '#0b262c'

/** The colours of one mood in one theme, each as #rrggbb. */
export interface Palette {
  /** The ground, at the top and at the foot of a card. */
  paper: string
  paperFoot: string
  /** What lies between the mountains, and the water at their feet. */
  mist: string
  /** What both sides fade into where one mood meets another; the same in all moods. */
  seam: string
  ink: string
  inkSoft: string
  /** Cinnabar, deep enough for text on paper. */
  accent: string
  /** Large figures. */
  figure: string
  /** Hairlines and borders. */
  line: string
  seal: string
  sealPaper: string
  /** The sun by day, the moon by night. */
  sun: string
  /** Outlines and brushwork of the hills, and their side away from the light. */
  contour: string
  shade: string
  /** The plum branch. */
  wood: string
  blossom: string
  blossomPale: string
  /** The hills, far to near: crest → foot, the nearest crest → slope → foot. */
  hills: [crest: string, foot: string, crest: string, foot: string, crest: string, foot: string, crest: string, slope: string, foot: string]
}

const SPRING: Palette = {
  paper: '#f6efdf', paperFoot: '#efe3c6', mist: '#f3ead3', seam: '#f6ecd8',
  ink: '#10343c', inkSoft: '#45605f', accent: '#b23223', figure: '#10404f', line: '#d3c5a0',
  seal: '#c23a2b', sealPaper: '#fbf1dc', sun: '#cb4a38', contour: '#10343c', shade: '#0b2f50', wood: '#46303a', blossom: '#d8546c', blossomPale: '#f4bcc0',
  hills: ['#9fc3c1', '#e9e2c9', '#5f9ea6', '#dfd9b8', '#2c7388', '#d8cfa2', '#1d5a7a', '#2f8a76', '#cfc28c'],
}

const LIGHT: Record<Mood, Palette> = {
  cover: SPRING,
  targets: SPRING,
  achievements: {
    ...SPRING,
    paper: '#fbf1dc', paperFoot: '#f3d9a6', mist: '#f8e6c1',
    ink: '#40230f', inkSoft: '#74512f', accent: '#a92c1e', figure: '#4a2812', line: '#dfc08a', contour: '#4a2f18', shade: '#4a3410',
    hills: ['#dfc48f', '#f6e8c8', '#cf9d66', '#f0dcb0', '#7f8f6a', '#ecd49a', '#2f6f70', '#8a9a5c', '#dfbf78'],
  },
  tasks: {
    ...SPRING,
    paper: '#f4f0de', paperFoot: '#e8e4c4', mist: '#efecd4',
    ink: '#143a30', inkSoft: '#47614f', accent: '#ab3021', figure: '#12483a', line: '#c9c79c', contour: '#143a30', shade: '#0c3a38',
    hills: ['#abc9b0', '#e8e6cb', '#79ae93', '#dcdcb4', '#3f8a74', '#d4d29c', '#1f6a68', '#4f9a63', '#c9c684'],
  },
  pledges: {
    ...SPRING,
    paper: '#f8efe8', paperFoot: '#efd6cc', mist: '#f4e4db',
    ink: '#33222c', inkSoft: '#6a5058', accent: '#a82a2c', figure: '#3d2632', line: '#e0c4ba', contour: '#3a3448', shade: '#33304a',
    hills: ['#c9c6cf', '#efe2da', '#9fa7b5', '#ead9d0', '#6b7f95', '#e3cdc4', '#40617d', '#8391a0', '#dcc2b8'],
  },
  closing: {
    ...SPRING,
    paper: '#f7efdd', paperFoot: '#f0dcc0', mist: '#f4e6cf',
    hills: ['#b3c4c0', '#efe2cc', '#86a6a8', '#e8d6ba', '#4b7d8c', '#e2cba6', '#28607c', '#5c9084', '#d9be90'],
  },
}

const INDIGO: Palette = {
  paper: '#0d2230', paperFoot: '#17394a', mist: '#173a49', seam: '#153140',
  ink: '#f4ead2', inkSoft: '#b9c5bd', accent: '#f08c72', figure: '#f6e3b4', line: '#35545f',
  seal: '#c23a2b', sealPaper: '#fbf1dc', sun: '#e6d6a8', contour: '#e0c98c', shade: '#03131d', wood: '#8a6a60', blossom: '#cf5a72', blossomPale: '#f3c3c6',
  hills: ['#27505c', '#1a3f4d', '#2a6a72', '#1b4654', '#2a7d86', '#1c4c58', '#1b5f7c', '#1f7468', '#1f4f56'],
}

const NIGHT: Record<Mood, Palette> = {
  cover: INDIGO,
  targets: INDIGO,
  achievements: {
    ...INDIGO,
    paper: '#12232e', paperFoot: '#2c3f42', mist: '#2b3d40',
    hills: ['#46504d', '#2f4144', '#7d6d4c', '#3b4745', '#8d7d4c', '#3f4c47', '#2a6a76', '#857f48', '#46523f'],
  },
  tasks: {
    ...INDIGO,
    paper: '#0e2528', paperFoot: '#1b3f3c', mist: '#1a3f3d',
    hills: ['#2a5350', '#1c4542', '#2f6d60', '#1e4d47', '#2f8070', '#205349', '#1c6468', '#37804f', '#2a5640'],
  },
  pledges: {
    ...INDIGO,
    paper: '#1a1c2c', paperFoot: '#363246', mist: '#343145',
    hills: ['#3f4157', '#343347', '#535a74', '#3b394e', '#5f7390', '#413e53', '#38597a', '#5a6a86', '#48425a'],
  },
  closing: INDIGO,
}

/** The colours of a mood. */
export function paletteOf(theme: Theme, mood: Mood): Palette {
  return theme === 'night' ? NIGHT[mood] : LIGHT[mood]
}

const HILLS = ['h0a', 'h0b', 'h1a', 'h1b', 'h2a', 'h2b', 'h3a', 'h3b', 'h3c']

/** The colours by the names of their custom properties: paperFoot is "paper-foot", the hills are "h0a" to "h3c". */
function properties({ hills, ...colours }: Palette): Map<string, string> {
  return new Map([
    ...Object.entries(colours).map(([key, value]): [string, string] => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
    ...hills.map((value, at): [string, string] => [HILLS[at] ?? '', value]),
  ])
}

/** The names whose colour a mood changes in either theme: both must set them, or one theme's would show in the other. */
function changed(mood: Mood): Set<string> {
  const names = (['light', 'night'] as const).flatMap((theme) => {
    const base = properties(paletteOf(theme, 'cover'))
    return [...properties(paletteOf(theme, mood))].filter(([name, value]) => base.get(name) !== value).map(([name]) => name)
  })
  return new Set(names)
}

function block(selector: string, palette: Palette, names: (name: string) => boolean): string {
  const lines = [...properties(palette)].filter(([name]) => names(name)).map(([name, value]) => `--${name}:${value}`)
  return lines.length ? `${selector}{${lines.join(';')}}` : ''
}

function themeCss(root: string, theme: Theme, moods: readonly Mood[]): string {
  const above = root === ':root' ? '' : `${root} `
  return block(root, paletteOf(theme, 'cover'), () => true) + moods.map((mood) => {
    const names = changed(mood)
    return block(`${above}.mood-${mood}`, paletteOf(theme, mood), (name) => names.has(name))
  }).join('')
}

/**
 * The palettes as CSS custom properties: light by default, night by the system's wish or the class theme-night on
 * <html>, never night with theme-light nor on paper; a mood's colours hold inside an element with the class mood-….
 */
export function paletteCss(moods: readonly Mood[] = MOODS): string {
  const system = `@media screen and (prefers-color-scheme:dark){${themeCss(':root:not(.theme-light)', 'night', moods)}}`
  return themeCss(':root', 'light', moods) + system + `@media screen{${themeCss(':root.theme-night', 'night', moods)}}`
}
