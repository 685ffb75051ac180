/** The styles and the script of the pages that are read as a list: apart from the app, which these pages do without. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { build } from 'esbuild'
import { paletteCss } from '../scenery/palette'

export interface ListFiles {
  /** Its address below the site's base. */
  script: string
  /** The styles, which stand in the pages themselves. */
  css: string
}

/** The browsers that the site is built for. The first entry is the language's level, which does not concern styles. */
export const TARGET = ['es2020', 'chrome87', 'safari14']

/** Writes the script into `dist`, with a hash of its content in its name, and gives the styles. */
export async function writeListFiles(dist: string, offline: boolean): Promise<ListFiles> {
  const { outputFiles } = await build({
    entryPoints: ['src/list.ts', 'src/app/styles/list.css'], outdir: dist, bundle: true, minify: true, format: 'esm', target: TARGET,
    // They all know destructuring; esbuild believes that Safari stumbles over it, and cannot do without.
    supported: { destructuring: true }, define: { __OFFLINE__: String(offline) }, write: false, legalComments: 'none',
  })
  const [code, styles] = ['.js', '.css'].map((extension) => outputFiles.find(({ path }) => extname(path) === extension))
  if (!code || !styles) throw new Error('esbuild made no script or no style sheet of the list.')
  const script = `assets/list.${createHash('sha256').update(code.contents).digest('hex').slice(0, 8)}.js`
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, script), code.contents)
  return { script, css: paletteCss(['cover']) + styles.text.trim() }
}
