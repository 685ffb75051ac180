/** Finds the most generous setting of a face that fits its paper. */
import { fill } from '../content/text'
import { setBlock } from './blocks'
import { frameOf, type Frame } from './frame'
import { stacked, type Piece } from './marks'
import type { Block, Part, Scene } from './scene'
import type { Hand } from './set'
import type { Measure } from './type'

/** Work that stops for breath now and then, and in the end gives a result. */
export type Slices<T> = Generator<undefined, T>

/** Still smaller: only where nothing can be left out any more. */
const LAST_SCALES = [0.76, 0.72, 0.68, 0.64, 0.6]

/** Space above a block, in the frame's gaps: what belongs together stands closer. */
function gapAbove(block: Block, before: Block | undefined): number {
  if (!before) return 0
  const pair = `${before.kind} ${block.kind}`
  if (block.kind === 'rule') return block.wide ? 0.9 : 1.3
  if (pair === 'line line') return 0.68
  if (pair === 'item item' || pair === 'day day') return 0.9
  if (block.kind === 'heading') return before.kind === 'rule' ? 0.6 : 0.72
  if (block.kind === 'figure') return block.rank === 'main' ? 1.6 : 0.7
  if (block.kind === 'line' && block.rank === 'second') return 0.6
  return before.kind === 'figure' ? 1.4 : 1
}

/** The blocks, and behind them that one more of their kind has had no room. */
function withRest(blocks: Block[], more: string): Block[] {
  const last = blocks[blocks.length - 1]
  const [kept, count] = last?.kind === 'rest' ? [blocks.slice(0, -1), last.count + 1] : [blocks, 1]
  return [...kept, { kind: 'rest', text: fill(more, { count }), count }]
}

/** The blocks without the most dispensable one; null where all are needed. */
function without(parts: Part[]): Part[] | null {
  const ranks = parts.flatMap(({ blocks }) => blocks.map(({ optional = 0 }) => optional))
  const worst = Math.max(0, ...ranks)
  if (worst === 0) return null
  const from = parts.findIndex(({ blocks }) => blocks.some(({ optional }) => optional === worst))
  return parts.map((part, at) => {
    if (at !== from) return part
    const place = part.blocks.findIndex(({ optional }) => optional === worst)
    const blocks = part.blocks.flatMap((block, each) => each !== place ? [block] : block.brief ? [block.brief] : [])
    return { ...part, blocks: part.more === undefined ? blocks : withRest(blocks, part.more) }
  })
}

/** The blocks that are needed, as short as they can be. */
function inBrief(parts: Part[]): Part[] {
  return parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => block.brief ?? block) }))
}

/** What a scene is laid out with. */
export interface Desk {
  scene: Scene
  frame: Frame
  seal: Piece | null
  /** From the face's upper edge to what stands below the landscape. */
  most: number
  measure: Measure
  split: Hand['split']
}

/** The blocks of all parts below one another; what stands beside the seal leaves it its room. */
function* facePiece(parts: Part[], scale: number, { scene, seal, measure, split }: Desk): Slices<Piece> {
  const pieces: Piece[] = []
  const gaps: number[] = []
  let before: Block | undefined
  let y = 0
  for (const { locale, blocks } of parts) {
    const frame = frameOf(scene, locale, scale)
    const { gap } = frame.sizes
    const width = frame.width - frame.left - frame.right
    for (const block of blocks) {
      const space = gapAbove(block, before) * gap
      const beside = seal !== null && !scene.branch && frame.align === 'left' && y + space < seal.height
      const piece = setBlock(block, { measure, split, frame, locale, width: beside ? width - seal.width - gap : width })
      pieces.push(piece)
      gaps.push(space)
      y += space + piece.height
      before = block
      yield
    }
  }
  return stacked(pieces, gaps)
}

export interface Trial {
  face: Piece
  room: number
}

/** The face at a scale of type: `at` 1 is the ordinary size. */
function* trialAt(at: number, parts: Part[], desk: Desk): Slices<Trial> {
  const { good, least } = desk.frame.hills
  // The smaller the type has to be, the less the hills may keep for themselves.
  const tight = Math.min(1, Math.max(0, (1 - at) / 0.2))
  return { face: yield* facePiece(parts, at, desk), room: desk.most - good + (good - least) * tight }
}

/** At half the type size a text takes at best a quarter of the height. A scale that would not fit even so is not tried. */
function hopeless(from: Trial, shrink: number, room: number): boolean {
  return from.face.height * shrink * shrink * 0.95 > room
}

/** The largest of the scales that fits; the trial of the least if none does. */
function* largestFit([largest = 1, ...smaller]: readonly number[], parts: Part[], desk: Desk): Slices<Trial> {
  const first = yield* trialAt(largest, parts, desk)
  const least = smaller.pop()
  // Most faces are done by now.
  if (least === undefined || first.face.height <= first.room) return first
  const last = yield* trialAt(least, parts, desk)
  if (last.face.height > last.room) return last
  let from: [number, Trial] = [largest, first]
  for (const scale of smaller) {
    if (hopeless(from[1], scale / from[0], last.room)) continue
    const trial = yield* trialAt(scale, parts, desk)
    if (trial.face.height <= trial.room) return trial
    from = [scale, trial]
  }
  return last
}

/** The most generous setting that fits: smaller type first, then fewer blocks, then the smallest type, then all in brief. */
export function* bestFit(desk: Desk): Slices<Trial> {
  const { scales } = desk.frame
  let parts = desk.scene.parts
  for (let fewer: Part[] | null = parts; fewer; fewer = without(parts)) {
    parts = fewer
    const trial = yield* largestFit(scales, parts, desk)
    if (trial.face.height <= trial.room) return trial
  }
  const all = [...scales, ...LAST_SCALES]
  const smallest = yield* largestFit(all, parts, desk)
  if (smallest.face.height <= smallest.room) return smallest
  return yield* largestFit(all, inBrief(parts), desk)
}
