/** The styles and the script of the pages that are read as a list: apart from the app, which these pages do without. */
import { extname } from 'node:path'
import { build } from 'esbuild'
import { paletteCss } from '../scenery/palette'
import { writeHashed } from './hashed'
import { TARGET } from './target'

export interface ListFiles {
  /** Its address below the site's base. */
  script: string
  /** The styles, which stand in the pages themselves. */
  css: string
}

/** Writes the script into `dist`, with a hash of its content in its name, and gives the styles. */
export async function writeListFiles(dist: string, offline: boolean): Promise<ListFiles> {
  const { outputFiles } = await build({
    entryPoints: ['src/list/main.ts', 'src/app/styles/list.css'], outdir: dist, bundle: true, minify: true, format: 'esm', target: TARGET,
    // They all know destructuring; esbuild believes that Safari stumbles over it, and cannot do without.
    supported: { destructuring: true }, define: { __OFFLINE__: String(offline) }, write: false, legalComments: 'none',
  })
  const [code, styles] = ['.js', '.css'].map((extension) => outputFiles.find(({ path }) => extname(path) === extension))
  if (!code || !styles) throw new Error('esbuild made no script or no style sheet of the list.')
  return { script: await writeHashed(dist, 'assets/list', 'js', code.contents), css: paletteCss(['cover']) + styles.text.trim() }
}
