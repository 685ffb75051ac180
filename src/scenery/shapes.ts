/** Small things that live in the landscape, each a few filled curves around its own foot; y counts up. */
import type { Points } from './spline'

/** The crown of a pine: flat below, round above. */
const crown = (x: number, y: number, half: number): Points => [
  x - half, y, x - half * 0.7, y + 4, x, y + 5, x + half * 0.8, y + 3, x + half, y, x, y + 1, x - half, y,
]

const pine = (x: number, y: number, size: number): Points[] => [
  [x - 1, y, x, y + size * 9, x + 1, y],
  crown(x - size, y + size * 3, size * 6), crown(x + size, y + size * 6, size * 5), crown(x, y + size * 9, size * 3),
]

export const SHAPES = {
  /** A clump of pines. */
  pines: [...pine(0, 0, 1.5), ...pine(10, -2, 1)],
  /** A fishing boat with its awning. */
  boat: [[-16, 4, -8, -3, 8, -3, 17, 6, 6, 1, -6, 1, -16, 4], [-7, 2, -4, 8, 4, 8, 7, 2, 0, 2, -7, 2]],
  /** A pavilion: roof, posts and step. */
  pavilion: [
    [-13, 10, -4, 11, 0, 22, 4, 11, 13, 10, 0, 8, -13, 10],
    [-8, 0, -8, 11, -6, 11, -6, 0], [6, 0, 6, 11, 8, 11, 8, 0], [-11, -2, -11, 1, 11, 1, 11, -2],
  ],
} satisfies Record<string, Points[]>

export type ShapeName = keyof typeof SHAPES
