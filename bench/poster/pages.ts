/** The pages of the bench: one card as DOM, a button, and one way of making its picture, served from this machine. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'

/** Bundles everything that runs in the browser, each way with all that it needs; `peers` has the libraries. */
export async function bundle(peers: string): Promise<string> {
  const outdir = resolve(peers, 'bundles')
  mkdirSync(outdir, { recursive: true })
  const common: BuildOptions = { bundle: true, minify: true, format: 'esm', target: 'es2022', outdir, entryNames: '[name]', nodePaths: [join(peers, 'node_modules')] }
  const ways = readdirSync('bench/poster/ways').map((name) => `bench/poster/ways/${name}`)
  await build({ ...common, entryPoints: [...ways, 'bench/poster/page.ts'], splitting: true })
  await build({ ...common, entryPoints: ['src/host/press-worker.ts'], format: 'iife' })
  await build({ ...common, entryPoints: ['bench/poster/dom.ts'], format: 'iife', globalName: 'dom' })
  return outdir
}

/** The names of all ways, the site's own first. */
export function waysIn(): string[] {
  const names = readdirSync('bench/poster/ways').map((name) => basename(name, extname(name)))
  return ['site', ...names.filter((name) => name !== 'site')]
}

/** What a way's code weighs on the way to a phone, in brotli bytes: what it imports at once, and the site's worker. */
export function weightOf(bundles: string, way: string): number {
  const weigh = (name: string): number => {
    const code = readFileSync(join(bundles, name), 'utf8')
    const imported = [...code.matchAll(/\bfrom"\.\/([^"]+)"|\bimport"\.\/([^"]+)"/g)].map(([, from, bare]) => from ?? bare ?? '')
    return imported.reduce((sum, each) => sum + weigh(each), brotliCompressSync(code).length)
  }
  return weigh(`${way}.js`) + (way === 'site' ? weigh('press-worker.js') : 0)
}

const STYLE = `@font-face{font-family:"song";font-weight:900;src:url(/display.woff2)}
body{margin:0}#card,#seen{width:360px;height:480px}#card{position:relative;overflow:hidden}#seen{position:fixed;left:0;top:0}
#card svg{position:absolute;left:0;top:0;width:360px;height:480px}#card span{position:absolute;white-space:nowrap;text-spacing-trim:space-all}
#tap{position:fixed;left:0;bottom:0;width:360px;height:60px}`

/** @param card the card's inner HTML @param data what the site's own way draws from, as JSON */
export function pageHtml(way: string, card: string, data: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${way}</title><style>${STYLE}</style>`
    + `<div id="card">${card}</div><img id="seen" hidden alt=""><button id="tap" data-way="/${way}.js">${way}</button>`
    + `<script type="application/json" id="data">${data}</script><script type="module" src="/page.js"></script></html>`
}

/** Serves the bundles, the font, and what `page` gives for "/way/…"; ends with `close`. */
export async function servePages(bundles: string, font: Buffer, page: (way: string) => string): Promise<{ server: Server, origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const [type, body] = url.startsWith('/way/') ? ['text/html; charset=utf-8', page(basename(url))]
      : url === '/display.woff2' ? ['font/woff2', font]
        : url.endsWith('.js') ? ['text/javascript', readFileSync(join(bundles, basename(url)))] : ['text/plain', '']
    response.writeHead(200, { 'Content-Type': type }).end(body)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
