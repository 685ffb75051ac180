/** The part of subset-font that the build uses; the package brings no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: { targetFormat: 'truetype' | 'woff2', keepAllGlyphs?: boolean },
  ): Promise<Buffer>
}
