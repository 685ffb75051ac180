/** The style sheet and the script of the pages that are read as a list: apart from the app, which these pages do without. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { build } from 'esbuild'

/** Addresses below the site's base. */
export interface ListFiles {
  script: string
  sheet: string
}

/** The browsers that the site is built for, as vite.config.ts has them. */
export const TARGET = ['es2020', 'chrome87', 'safari14']

/** Writes both into `dist`, each with a hash of its content in its name. */
export async function writeListFiles(dist: string, offline: boolean): Promise<ListFiles> {
  const { outputFiles } = await build({
    entryPoints: ['src/list.ts', 'src/app/styles/list.css'], outdir: dist, bundle: true, minify: true, format: 'esm', target: TARGET,
    // They all know destructuring; esbuild believes that Safari stumbles over it, and cannot do without.
    supported: { destructuring: true }, define: { __OFFLINE__: String(offline) }, write: false, legalComments: 'none',
  })
  await mkdir(join(dist, 'assets'), { recursive: true })
  const [script, sheet] = await Promise.all(['.js', '.css'].map(async (extension) => {
    const file = outputFiles.find(({ path }) => extname(path) === extension)
    if (!file) throw new Error(`esbuild made no ${extension} file of the list.`)
    const name = `assets/list.${createHash('sha256').update(file.contents).digest('hex').slice(0, 8)}${extension}`
    await writeFile(join(dist, name), file.contents)
    return name
  }))
  if (script === undefined || sheet === undefined) throw new Error('The list has no files.')
  return { script, sheet }
}
