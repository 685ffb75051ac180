/** Puts a scene's blocks in their final places: pure, so that every picture can be proven before it is painted. */
import { setBlock } from './blocks'
import { setFoot } from './foot'
import { frameOf, type Frame } from './frame'
import { moved, stacked, together, type Mark, type NamedBox, type Piece, type Stretch } from './marks'
import type { Block, Part, Scene } from './scene'
import type { Hand } from './set'
import { sunAmong } from './sun'
import { remember, type Measure } from './type'
import { setSeal } from './upright'

export interface Layout {
  width: number
  height: number
  /** In the order in which they are painted. */
  marks: Mark[]
  boxes: NamedBox[]
  /** Where the card stands: it names the colours. */
  stretch: Stretch
  /** Why the picture cannot be used: what does not fit where; null if all does. */
  overflow: string | null
}

/** Still smaller: only where nothing can be left out any more. */
const LAST_SCALES = [0.76, 0.72, 0.68]

/** Space above a block, in the frame's gaps: what belongs together stands closer. */
function gapAbove(block: Block, before: Block | undefined): number {
  if (!before) return 0
  const pair = `${before.kind} ${block.kind}`
  if (block.kind === 'rule') return block.wide ? 0.9 : 1.3
  if (pair === 'line line') return 0.42
  if (pair === 'item item' || pair === 'day day') return 0.8
  if (pair === 'strip heading') return 0.4
  if (block.kind === 'heading') return before.kind === 'rule' ? 0.6 : 0.72
  if (block.kind === 'figure') return 1.6
  return before.kind === 'figure' ? 1.4 : 1
}

/** The blocks without the most dispensable one; null where all are needed. */
function without(parts: Part[]): Part[] | null {
  const ranks = parts.flatMap(({ blocks }) => blocks.map(({ optional = 0 }) => optional))
  const worst = Math.max(0, ...ranks)
  if (worst === 0) return null
  let dropped = false
  return parts.map((part) => ({
    ...part, blocks: part.blocks.filter(({ optional = 0 }) => {
      const goes = !dropped && optional === worst
      if (goes) dropped = true
      return !goes
    }),
  }))
}

/** The seal at the upper right, or under a plum branch at the left; null where the face has a place of its own for it. */
function sealOf(scene: Scene, frame: Frame): Piece | null {
  const own = scene.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'upright'))
  if (own || scene.seal === '' || scene.shape === 'thumb') return null
  const { seal } = frame.sizes
  const piece = setSeal(scene.seal, seal, { locale: scene.parts[0]?.locale ?? 'zh-CN' })
  if (scene.branch) return moved(piece, frame.left, frame.top)
  // On a link preview the seal stands outside the middle square, where it may be lost.
  return moved(piece, frame.width - (frame.align === 'middle' ? frame.top : frame.right) - seal, frame.top)
}

/** The plum branch beside the seal, reaching in from the upper right. */
function branchOf(scene: Scene, { width, top, sizes: { seal, gap } }: Frame): Mark[] {
  const height = top + seal + gap * 2.6
  return scene.branch ? [{ kind: 'branch', box: { x: width * 0.3, y: -gap, width: width * 0.7, height }, stretch: scene.stretch }] : []
}

/** The blocks of all parts below one another; what stands beside the seal leaves it its room. */
function facePiece(parts: Part[], scene: Scene, scale: number, seal: Piece | null, measure: Measure): Piece {
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
      const piece = setBlock(block, { measure, frame, locale, width: beside ? width - seal.width - gap : width })
      pieces.push(piece)
      gaps.push(space)
      y += space + piece.height
      before = block
    }
  }
  return stacked(pieces, gaps)
}

interface Trial {
  face: Piece
  room: number
}

/** The most generous setting that fits: smaller type first, then fewer blocks, then the smallest type. */
function bestFit(scene: Scene, { scales, hills }: Frame, seal: Piece | null, most: number, measure: Measure): Trial {
  let last: Trial | null = null
  for (let parts: Part[] | null = scene.parts; parts; parts = without(parts)) {
    for (const scale of without(parts) ? scales : [...scales, ...LAST_SCALES]) {
      // The smaller the type has to be, the less the hills may keep for themselves.
      const tight = Math.min(1, Math.max(0, (1 - scale) / 0.2))
      const room = most - hills.good + (hills.good - hills.least) * tight
      last = { face: facePiece(parts, scene, scale, seal, measure), room }
      if (last.face.height <= last.room) return last
    }
  }
  if (!last) throw new Error(`The picture of "${scene.id}" has no blocks.`)
  return last
}

/** The reason why something stands outside the paper, or null. */
function outside(boxes: NamedBox[], { width, height }: Frame, slack: number): string | null {
  const stray = boxes.find((box) => box.x < -slack || box.y < -slack || box.x + box.width > width + slack || box.y + box.height > height + slack)
  return stray ? `a ${stray.role} box leaves the paper` : null
}

/**
 * The layout of a scene. It never throws for content that is too long: `overflow` says what does not fit,
 * and the marks are then the nearest that could be had.
 */
export function layoutScene(scene: Scene, ask: Measure): Layout {
  const measure = remember(ask)
  const locale = scene.parts[0]?.locale ?? 'zh-CN'
  const frame = frameOf(scene, locale, 1)
  const foot = scene.foot ? setFoot(scene.foot, { measure, frame, locale, width: frame.width }) : null
  const code = foot?.boxes.find(({ role }) => role === 'qr')
  const floor = Math.min(frame.height - (foot?.band ?? 0), (code?.y ?? frame.height) - 24)
  const seal = sealOf(scene, frame)
  const start = frame.top + (scene.branch && seal ? seal.height + frame.sizes.gap : 0)
  const { face, room: had } = bestFit(scene, frame, seal, floor - start, measure)
  const placed = moved(face, frame.left, start)
  const clear = start + face.height
  const all = together([placed, ...(seal ? [seal] : []), ...(foot ? [foot] : [])], frame.width, frame.height)
  const top = clear + frame.sizes.gap * 0.5
  const ground: Mark = {
    kind: 'scenery', box: { x: 0, y: 0, width: frame.width, height: frame.height }, clear: top,
    foot: frame.height - (foot?.band ?? 0), sun: sunAmong(all.boxes, frame, top), stretch: scene.stretch,
  }
  const over = face.height > had ? `its words need ${Math.ceil(face.height)} px, there are ${Math.floor(had)}` : null
  return {
    width: frame.width, height: frame.height, marks: [ground, ...branchOf(scene, frame), ...all.marks], boxes: all.boxes, stretch: scene.stretch,
    overflow: over ?? outside(all.boxes, frame, 1),
  }
}
