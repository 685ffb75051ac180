/** Reads and mends TrueType files: just enough to give a Chinese font's quotation marks their Latin width. */

type Tables = Map<string, Buffer>

const HEADER = 12
const RECORD = 16

function tablesOf(font: Buffer): Tables {
  const tables: Tables = new Map()
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = HEADER + at * RECORD
    const from = font.readUInt32BE(record + 8)
    tables.set(font.toString('latin1', record, record + 4), font.subarray(from, from + font.readUInt32BE(record + 12)))
  }
  return tables
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`The font has no "${tag}" table; is it a TrueType file?`)
  return found
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - bytes.length % 4) % 4)])
}

function fontOfTables(start: Buffer, tables: Tables): Buffer {
  const head = Buffer.concat([start.subarray(0, HEADER), Buffer.alloc(RECORD * tables.size)])
  const bodies: Buffer[] = []
  let from = head.length
  ;[...tables].forEach(([tag, bytes], at) => {
    const body = padded(bytes)
    const record = HEADER + at * RECORD
    head.write(tag, record, 'latin1')
    head.writeUInt32BE(sumOf(body), record + 4)
    head.writeUInt32BE(from, record + 8)
    head.writeUInt32BE(bytes.length, record + 12)
    bodies.push(body)
    from += body.length
  })
  return Buffer.concat([head, ...bodies])
}

/** Every character that the font draws, with its glyph (format 4 and 12 of the character map). */
export function glyphsOf(font: Buffer): Map<number, number> {
  const map = table(tablesOf(font), 'cmap')
  const glyphs = new Map<number, number>()
  for (let at = 0; at < map.readUInt16BE(2); at++) {
    const sub = map.subarray(map.readUInt32BE(4 + at * 8 + 4))
    const format = sub.readUInt16BE(0)
    if (format === 4) readFormat4(sub, glyphs)
    if (format === 12) readFormat12(sub, glyphs)
  }
  return glyphs
}

function readFormat4(sub: Buffer, glyphs: Map<number, number>): void {
  const twice = sub.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const [last, first] = [sub.readUInt16BE(14 + at), sub.readUInt16BE(16 + twice + at)]
    const [delta, where] = [sub.readUInt16BE(16 + 2 * twice + at), 16 + 3 * twice + at]
    const offset = sub.readUInt16BE(where)
    for (let char = first; char <= last && char < 0xFFFF; char++) {
      const raw = offset === 0 ? char : sub.readUInt16BE(where + offset + (char - first) * 2)
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xFFFF
      if (glyph !== 0) glyphs.set(char, glyph)
    }
  }
}

function readFormat12(sub: Buffer, glyphs: Map<number, number>): void {
  for (let at = 0; at < sub.readUInt32BE(12); at++) {
    const group = 16 + at * 12
    const [first, last, glyph] = [sub.readUInt32BE(group), sub.readUInt32BE(group + 4), sub.readUInt32BE(group + 8)]
    for (let char = first; char <= last; char++) glyphs.set(char, glyph + char - first)
  }
}

/** How far lines of the font reach above and below their base line, in ems. */
export function metricsOf(font: Buffer): { ascent: number, descent: number } {
  const tables = tablesOf(font)
  const [em, hhea] = [table(tables, 'head').readUInt16BE(18), table(tables, 'hhea')]
  return { ascent: hhea.readInt16BE(4) / em, descent: -hhea.readInt16BE(6) / em }
}

/**
 * How wide some text is without kerning, in ems.
 * @throws naming the first character that the font has not
 */
export function widthOf(font: Buffer, text: string): number {
  const tables = tablesOf(font)
  const [hmtx, glyphs] = [table(tables, 'hmtx'), glyphsOf(font)]
  const last = table(tables, 'hhea').readUInt16BE(34) - 1
  const units = [...text].map((char) => {
    const glyph = glyphs.get(char.codePointAt(0) ?? 0)
    if (glyph === undefined) throw new Error(`The font has no "${char}".`)
    return hmtx.readUInt16BE(Math.min(glyph, last) * 4)
  })
  return units.reduce((sum, advance) => sum + advance, 0) / table(tables, 'head').readUInt16BE(18)
}

/** White on both sides of a narrow quotation mark, in ems. */
const BEARING = 0.04

/**
 * The font with quotation marks as wide as Latin text wants them: Chinese fonts draw ‘ ’ “ ” a whole
 * ideograph wide, which tears English words apart. The outlines stay, only their places change.
 */
export function withLatinQuotes(font: Buffer): Buffer {
  const tables = tablesOf(font)
  const [head, hmtx, glyf, loca] = [table(tables, 'head'), table(tables, 'hmtx'), table(tables, 'glyf'), table(tables, 'loca')]
  const hhea = Buffer.from(table(tables, 'hhea'))
  const em = head.readUInt16BE(18)
  const long = head.readUInt16BE(50) === 1
  const start = (glyph: number) => long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  const metrics = allMetrics(hmtx, hhea.readUInt16BE(34), table(tables, 'maxp').readUInt16BE(4))
  const glyphs = glyphsOf(font)
  for (const mark of '‘’“”') {
    const glyph = glyphs.get(mark.codePointAt(0) ?? 0)
    if (glyph === undefined) continue
    const ink = glyf.readInt16BE(start(glyph) + 6) - glyf.readInt16BE(start(glyph) + 2)
    const bearing = Math.round(em * BEARING)
    metrics.writeUInt16BE(ink + 2 * bearing, glyph * 4)
    metrics.writeInt16BE(bearing, glyph * 4 + 2)
  }
  hhea.writeUInt16BE(metrics.length / 4, 34)
  return fontOfTables(font, new Map([...tables, ['hhea', hhea], ['hmtx', metrics]]))
}

/** Advance and left bearing of each glyph; the file gives the last glyphs their common advance only once. */
function allMetrics(hmtx: Buffer, long: number, glyphs: number): Buffer {
  const all = Buffer.alloc(glyphs * 4)
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const advance = hmtx.readUInt16BE(Math.min(glyph, long - 1) * 4)
    const bearing = hmtx.readInt16BE(glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2)
    all.writeUInt16BE(advance, glyph * 4)
    all.writeInt16BE(bearing, glyph * 4 + 2)
  }
  return all
}
