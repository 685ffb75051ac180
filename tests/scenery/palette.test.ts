import { describe, expect, it } from 'vitest'
import { contrastOf, luminance } from '../../src/node/inspect'
import { MOODS } from '../../src/scenery/mood'
import { paletteCss, paletteOf, type Palette, type Theme } from '../../src/scenery/palette'

const all = (['light', 'night'] as const).flatMap((theme) => MOODS.map((mood) => [theme, mood] as const))

const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16)
const luminanceOf = (colour: string) => luminance(channel(colour, 1), channel(colour, 3), channel(colour, 5))
const contrast = (one: string, other: string) => contrastOf(luminanceOf(one), luminanceOf(other))

const grounds = ({ paper, paperFoot, mist }: Palette) => [paper, paperFoot, mist]

/** The custom properties on an element of a mood, as the cascade has them. */
function cascade(css: string, theme: Theme, by: 'system' | 'class', mood: string): Map<string, string> {
  const [plain = '', system = ''] = [css.replace(/@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/, ''), /@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/.exec(css)?.[1]]
  const text = theme === 'night' && by === 'system' ? plain + system : plain
  const holds = (selector: string) => {
    const [root, part] = selector.includes(' ') ? selector.split(' ') : selector.startsWith('.mood') ? [':root', selector] : [selector, undefined]
    const rooted = root === ':root' || (root === ':root.theme-night' ? theme === 'night' && by === 'class' : theme === 'night' && by === 'system')
    return rooted && (part === undefined || part === `.mood-${mood}`)
  }
  const rules = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = '']) => holds(selector))
  // Rules on the element itself go before those of the root, then the more exact ones, then the later ones.
  const weight = (selector: string) => (selector.includes('.mood') ? 10 : 0) + (selector.match(/[.:]/g) ?? []).length
  const sorted = rules.map(([, selector = '', body = ''], at) => ({ body, at, weight: weight(selector) })).sort((a, b) => a.weight - b.weight || a.at - b.at)
  return new Map(sorted.flatMap(({ body }) => body.split(';').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])))
}

describe('the palettes', () => {
  it.each(all)('%s %s: running text has AAA on every ground that it may stand on', (theme, mood) => {
    const palette = paletteOf(theme, mood)
    for (const ground of grounds(palette)) expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(all)('%s %s: soft ink, accent and figures have AA as text', (theme, mood) => {
    const palette = paletteOf(theme, mood)
    for (const ground of grounds(palette)) {
      for (const colour of [palette.inkSoft, palette.accent, palette.figure]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(all)('%s %s: what is written on the seal has AA', (theme, mood) => {
    const { seal, sealPaper } = paletteOf(theme, mood)
    expect(contrast(sealPaper, seal)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(all)('%s %s: hills pale with distance, and their crests stand out from their feet', (theme, mood) => {
    const { hills, paper } = paletteOf(theme, mood)
    const crests = [hills[0], hills[2], hills[4], hills[6]].map((crest) => contrast(crest, paper))
    if (theme === 'light') expect(crests).toEqual([...crests].sort((a, b) => a - b))
    for (const [crest, foot] of [[hills[0], hills[1]], [hills[2], hills[3]], [hills[4], hills[5]], [hills[6], hills[8]]]) {
      expect(contrast(crest ?? '', foot ?? '')).toBeGreaterThan(1.1)
    }
  })

  it('fade into the same mist on both sides of a border between moods', () => {
    for (const theme of ['light', 'night'] as const) expect(new Set(MOODS.map((mood) => paletteOf(theme, mood).seam)).size).toBe(1)
  })

  it.each(all.flatMap(([theme, mood]) => (['system', 'class'] as const).map((by) => [theme, by, mood] as const)))(
    'reach the page as CSS: %s by %s, mood %s', (theme, by, mood) => {
      const palette = paletteOf(theme, mood)
      const properties = cascade(paletteCss(), theme, by, mood)
      expect([...properties.values()]).toEqual(expect.arrayContaining(Object.values(palette).flat()))
      expect([properties.get('--paper'), properties.get('--ink'), properties.get('--accent'), properties.get('--h0a'), properties.get('--h3b'), properties.get('--h3c')])
        .toEqual([palette.paper, palette.ink, palette.accent, palette.hills[0], palette.hills[7], palette.hills[8]])
    })

  it('let a reader who wants the light theme keep it while the system is dark', () => {
    expect(paletteCss()).toContain('@media screen and (prefers-color-scheme:dark){:root:not(.theme-light){')
  })
})
