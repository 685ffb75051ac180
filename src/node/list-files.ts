/** The styles and the script of the pages that are read as a list: apart from the app, which these pages do without. */
import { build } from 'esbuild'
import { paletteCss } from '../scenery/palette'
import { writeHashed } from './hashed'
import { SCRIPT_TARGET, STYLE_TARGET } from './target'

export interface ListFiles {
  /** Its address below the site's base. */
  script: string
  /** The styles, which stand in the pages themselves. */
  css: string
}

/** Writes the script into `dist`, with a hash of its content in its name, and gives the styles. */
export async function writeListFiles(dist: string, offline: boolean): Promise<ListFiles> {
  const options = { bundle: true, minify: true, outdir: dist, write: false, legalComments: 'none' } as const
  const { outputFiles: [code] } = await build({
    ...options, entryPoints: ['src/list/main.ts'], format: 'esm', target: SCRIPT_TARGET,
    // They all know destructuring; esbuild believes that Safari stumbles over it, and cannot do without.
    supported: { destructuring: true }, define: { __OFFLINE__: String(offline) },
  })
  const { outputFiles: [styles] } = await build({ ...options, entryPoints: ['src/app/styles/list.css'], target: STYLE_TARGET })
  if (!code || !styles) throw new Error('esbuild made no script or no style sheet of the list.')
  return { script: await writeHashed(dist, 'assets/list', 'js', code.contents), css: paletteCss(['cover']) + styles.text.trim() }
}
