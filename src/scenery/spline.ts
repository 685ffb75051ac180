/** Soft curves through few points: both painters draw the same quadratic B-spline. */

/** Pairs x, y: x in units to the right, y in units above the foot. All are even, so that midpoints are whole. */
export type Points = readonly number[]

/** One bend: the curve leaves where the last one ended, is drawn towards the control and ends at x, y. */
export type Bend = [controlX: number, controlY: number, x: number, y: number]

/** The bends of the curve that starts at the first point, ends at the last and is drawn towards all between. */
export function bendsOf(points: Points): Bend[] {
  const bends: Bend[] = []
  const last = points.length - 4
  for (let at = 2; at <= last; at += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(at, at + 4)
    bends.push(at === last ? [x, y, nextX, nextY] : [x, y, (x + nextX) / 2, (y + nextY) / 2])
  }
  return bends
}

/** The same points in the other direction. */
export function backwards(points: Points): Points {
  return points.map((_, at) => points[points.length - 2 - at + 2 * (at % 2)] ?? 0)
}
