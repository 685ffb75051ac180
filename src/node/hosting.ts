/** What a web server needs beside the pages: headers, a snippet for nginx, and texts compressed as far as they go. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { breachesOf, contentSecurityPolicy, type Policy } from './csp'

/** What is worth compressing; pictures and fonts are compressed already. */
const TEXTS = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.webmanifest'])

/** A text below this many bytes fits into one packet anyway. */
const TINY = 1024

/** Folders whose files have a hash in their names and so never change. */
const HASHED = ['assets', 'pictures']

/** Every page's headers beside the policy; deploy/nginx-site.conf has the same. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/**
 * Writes into a finished `dist`: `_headers` for hosts that read it, `.nginx/` for deploy/nginx.conf and
 * deploy/release.sh, and a `.br` and a `.gz` beside every text.
 * @param base The path below which the site will live, beginning and ending in "/"
 * @throws naming the page, when a page holds something that the policy would keep from working
 */
export async function writeHosting(dist: string, policy: Policy, base: string): Promise<void> {
  const csp = contentSecurityPolicy(policy)
  for (const path of (await textsOf(dist)).filter((text) => text.endsWith('.html'))) {
    const [breach] = breachesOf(await readFile(path, 'utf8'), policy)
    if (breach !== undefined) throw new Error(`${path} holds what its own Content-Security-Policy forbids: ${breach}`)
  }
  await writeFile(join(dist, '_headers'), headersFile(csp, base))
  await mkdir(join(dist, '.nginx'), { recursive: true })
  await writeFile(join(dist, '.nginx', 'csp.conf'), nginxSnippet(csp, base))
  await writeFile(join(dist, '.nginx', 'base'), `${base}\n`)
  await compressTexts(dist)
}

/** Writes a `.br` and a `.gz` beside every text that is worth it. */
export async function compressTexts(dist: string): Promise<void> {
  await Promise.all((await textsOf(dist)).map(compress))
}

async function textsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name))).map((entry) => join(entry.parentPath, entry.name))
}

/** As Cloudflare Pages, Netlify and their like read it. Their own Cache-Control for pages is right already. */
function headersFile(csp: string, base: string): string {
  const all = Object.entries({ 'Content-Security-Policy': csp, ...HEADERS }).map(([name, value]) => `  ${name}: ${value}\n`)
  const hashed = HASHED.map((folder) => `${base}${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
  // A CDN that keeps scripts for hours would keep a new release from readers for as long.
  return `${base}*\n${all.join('')}${hashed.join('')}${base}sw.js\n  Cache-Control: no-cache\n`
}

/** The scripts of workers, which have a policy of their own. */
export const WORKERS = /\/(sw|press-worker-[\w-]+)\.js$/

/**
 * Only pages and workers carry the policy: on a weak network each header of a picture counts. Named by the path,
 * "$site_csp_2024" for "/2024/", since editions stand beside one another.
 */
function nginxSnippet(csp: string, base: string): string {
  const name = `site_csp${base.slice(0, -1).replace(/\W+/g, '_')}`
  const lines = ['"~^text/html"', `"~${WORKERS.source.replaceAll('\\/', '/')}"`].map((pattern) => `  ${pattern} "${csp}";\n`)
  return `# Written by the build for deploy/nginx.conf.\nmap $sent_http_content_type$uri $${name} {\n  default "";\n${lines.join('')}}\n`
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path)
  if (text.length < TINY) return
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
    promisify(gzip)(text, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
}
