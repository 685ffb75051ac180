/** The eye of the walk sees what it should: each fault here is made on purpose. */
import { expect, open, returning, test } from './fixtures'
import { misplaced, unreadable } from './look'
import { FIRST } from './site'

const FAULTS: [what: string, styles: string, found: RegExp][] = [
  ['a heading that cannot wrap', '.title { white-space: nowrap; width: max-content; font-size: 3.5rem !important }', /cut off: /],
  ['a box too low for its lines', '.lines { height: .75rem; overflow: hidden }', /cut off: /],
  ['lines pushed into one another', '.lines { margin-top: -3rem !important }', /“.*” over “.*”/],
  ['text that leaves its paper', '.lines { transform: translateY(20rem) }', /on no paper: /],
  ['a page wider than the screen', '.tabs { width: 140vw; right: auto }', /the page scrolls sideways|cut off: /],
  ['tabs that grow over the buttons', '.tabs { min-height: 9rem }', /the tabs cover the buttons/],
  ['a card without room', '.card-bar { min-height: 78vh }', /hardly any room/],
  ['a sign that the text has already', '.lines p::after { content: "。" }', /。 once more/],
  ['grey on paper', '.kicker { color: #999 !important }', /contrast of only 2\.\d: /],
  ['text on the hills', '.card-sheet { margin-top: 25rem } .card-sheet::before { display: none } .card-sheet * { color: #34464b !important }', /contrast of only /],
]

test('nothing is found on a card as it is, and every fault that is made is found', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await returning(page, { theme: 'light' })
  await open(page, FIRST.path['zh-CN'])
  const found = async (): Promise<string> => [...await misplaced(page), ...await unreadable(page)].join('\n')
  expect(await found()).toBe('')
  for (const [what, styles, fault] of FAULTS) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, styles)
    expect(await found(), what).toMatch(fault)
  }
})
