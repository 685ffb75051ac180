/** Puts a scene's blocks in their final places: pure, so that every picture can be proven before it is painted. */
import type { Mood } from '../scenery/mood'
import type { Box } from '../scenery/pen'
import { bestFit, type Slices } from './fit'
import { setFoot } from './foot'
import { frameOf, type Frame } from './frame'
import { moved, together, type Mark, type NamedBox, type Piece, type Stretch } from './marks'
import { rememberParagraphs } from './paragraph'
import { qrCode } from './qr'
import type { Scene } from './scene'
import { setSeal } from './seal'
import { sunAmong } from './sun'
import { remember, type Measure } from './type'

export interface Layout {
  width: number
  height: number
  /** In the order in which they are painted. */
  marks: Mark[]
  boxes: NamedBox[]
  /** Where the card stands: it names the colours. */
  stretch: Stretch
  /** They name the families of the display face. */
  moods: Mood[]
  /** Why the picture cannot be used: what does not fit where; null if all does. */
  overflow: string | null
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
function branchMarks(scene: Scene, { width, top, sizes: { seal, gap } }: Frame): Mark[] {
  // It ends above the words.
  const height = top + seal + gap * 0.9
  return scene.branch ? [{ kind: 'branch', box: { x: width * 0.3, y: 0, width: width * 0.7, height }, stretch: scene.stretch }] : []
}

/** Hairlines and strokes, which the sun keeps off, too. */
const rulesOf = ({ marks }: Piece): Box[] => marks.flatMap((mark) => mark.kind === 'fill' ? [mark.box] : [])

/** The reason why something stands outside the paper, or null. */
function outside(boxes: NamedBox[], { width, height }: Frame, slack: number): string | null {
  const stray = boxes.find((box) => box.x < -slack || box.y < -slack || box.x + box.width > width + slack || box.y + box.height > height + slack)
  return stray ? `a ${stray.role} box leaves the paper` : null
}

/**
 * The layout of a scene. It never throws for content that is too long: `overflow` says what does not fit,
 * and the marks are then the nearest that could be had. It is made in slices, for phones that have a reader to answer.
 */
export function* layingOut(scene: Scene, ask: Measure): Slices<Layout> {
  const code = scene.foot && qrCode(scene.foot.url)
  yield
  const [measure, split] = [remember(ask), rememberParagraphs()]
  const locale = scene.parts[0]?.locale ?? 'zh-CN'
  const frame = frameOf(scene, locale, 1)
  const foot = scene.foot && code ? yield* setFoot(scene.foot, code, { measure, split, frame, locale, width: frame.width }) : null
  yield
  const slip = foot?.boxes.find(({ role }) => role === 'qr')
  const floor = Math.min(frame.height - (foot?.band ?? 0), (slip?.y ?? frame.height) - 24)
  const seal = sealOf(scene, frame)
  const start = frame.top + (scene.branch && seal ? seal.height + frame.sizes.gap : 0)
  const { face, room: had } = yield* bestFit({ scene, frame, seal, most: floor - start, measure, split })
  const placed = moved(face, frame.left, start)
  const clear = start + face.height
  const all = together([placed, ...(seal ? [seal] : []), ...(foot ? [foot] : [])], frame.width, frame.height)
  const top = clear + frame.sizes.gap * 0.5
  const ground: Mark = {
    kind: 'scenery', box: { x: 0, y: 0, width: frame.width, height: frame.height }, clear: top,
    foot: frame.height - (foot?.band ?? 0), sun: sunAmong([...all.boxes, ...rulesOf(placed)], frame, top), stretch: scene.stretch,
  }
  const over = face.height > had ? `its words need ${Math.ceil(face.height)} px, there are ${Math.floor(had)}` : null
  return {
    width: frame.width, height: frame.height, marks: [ground, ...branchMarks(scene, frame), ...all.marks], boxes: all.boxes,
    stretch: scene.stretch, moods: scene.moods, overflow: over ?? outside(all.boxes, frame, 1),
  }
}

/** The layout of a scene, made at once. */
export function layoutScene(scene: Scene, measure: Measure): Layout {
  const slices = layingOut(scene, measure)
  let slice = slices.next()
  while (!slice.done) slice = slices.next()
  return slice.value
}
