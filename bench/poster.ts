/**
 * `npm run bench:poster`: how fast a share picture can be had, beside what others would use for it.
 * Options: --rounds 9, --card investment. Needs a build in dist, and the npm registry for the first run.
 */
import { parseArgs } from 'node:util'
import { loadDecks } from '../src/node/decks'
import { displayChars } from '../src/node/display-chars'
import { subsetDisplayFont } from '../src/node/fonts'
import { PICTURE_WORDS } from '../src/node/pictures'
import { composeScene, type PictureCard, type PictureOptions } from '../src/share-card/scene'
import { SLOWER } from './lib/browser'
import { installPeers } from './lib/peers'
import { writeResults } from './lib/results'
import { median, shown } from './lib/stats'
import { fastestFaithful, measureInBrowser, type Outcome, type Samples, type Task } from './poster/in-browser'
import { measureInNode } from './poster/in-node'
import { measureOnSite, type OnSite } from './poster/on-site'

/** An address as long as a county's site has, where the QR code has 29 modules a side. */
const SITE = 'https://example.gov.cn/'
const OPTIONS: PictureOptions = { shape: 'portrait', theme: 'light', print: 'ordinary' }

async function taskOf(id: string): Promise<Task> {
  const deck = loadDecks()['zh-CN']
  const words = PICTURE_WORDS['zh-CN']
  const card = deck.cards.find((each) => each.id === id)
  if (!card) throw new Error(`There is no card "${id}".`)
  const cards: [PictureCard] = [{ card, locale: 'zh-CN', words }]
  const url = SITE + card.path.slice(1)
  return { cards, options: OPTIONS, url, scene: composeScene(cards, [], OPTIONS, url), font: await subsetDisplayFont(displayChars(deck, [words.site]), 'zh-CN') }
}

function rowOf(way: string, { cold, warm, coldTask, warmTask }: Samples, base: { cold: number, warm: number }): object {
  return {
    way, 'cold ms': shown(median(cold)), 'cold ×': shown(median(cold) / base.cold), 'warm ms': shown(median(warm)), 'warm ×': shown(median(warm) / base.warm),
    'task cold': shown(median(coldTask)), 'task warm': shown(median(warmTask)),
  }
}

function tableOf(outcomes: Outcome[], onSite: OnSite): object[] {
  const base = { cold: fastestFaithful(outcomes, 'cold'), warm: fastestFaithful(outcomes, 'warm') }
  const rows = outcomes.map((outcome) => {
    const { way, bytes, code, likeness, failure } = outcome
    if (failure !== null) return { way, faithful: failure }
    return {
      ...rowOf(way, outcome, base), 'picture KB': shown(bytes / 1000), 'code br': code,
      'off %': shown(likeness?.off ?? NaN), 'QR': likeness?.code ? 'reads' : 'lost', 'faithful': likeness?.faithful ? 'yes' : 'no',
    }
  })
  const code = Object.values(onSite.loaded).reduce((sum, bytes) => sum + bytes, 0)
  return [...rows, { ...rowOf('site, sheet and all', onSite, base), 'code br': code }]
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, card: { type: 'string', default: 'investment' } } })
const rounds = Number(values.rounds)
const peers = installPeers('bench/poster')
const task = await taskOf(values.card)
const outcomes = await measureInBrowser(peers, rounds, task)
const onSite = await measureOnSite(task.cards[0].card.path, rounds)
console.log(`Tap to visible picture, processor ${SLOWER} times slower, medians of ${rounds}; × against the fastest library that shows the card as it is.`)
console.table(tableOf(outcomes, onSite))
console.log('The site loads after the tap, in brotli bytes:', onSite.loaded)
const node = await measureInNode(peers, SITE, rounds)
console.log(`Node, portrait: ${shown(node.site)} ms a picture, satori and resvg ${shown(node.satori)} (× ${shown(node.satori / node.site)}); `
  + `the edition's ${node.edition.pictures} pictures: ${shown(node.edition.each)} ms each.`)
writeResults('poster', { outcomes, onSite, node })
