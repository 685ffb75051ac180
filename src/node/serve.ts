/** Serves the built site on this machine and its network, as a static host would, and says where. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { WORKERS } from './hosting'

/** The headers of all addresses that begin with `path`. */
interface HeaderRule {
  path: string
  headers: [name: string, value: string][]
}

/** What the build's `_headers` says: rules for folders end in "*", all others name a file. */
export function readHeaders(text: string): HeaderRule[] {
  return text.split(/^(?=\/)/m).filter((block) => block.trim() !== '').map((block) => {
    const [path = '', ...lines] = block.trimEnd().split(/\n\s+/)
    const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
    return { path: path.replace(/\*$/, ''), headers }
  })
}

/**
 * A server of `dist` under `base`: unknown addresses get 404.html with its status, every file the headers of `_headers`.
 * The policy goes with pages and workers only, as from deploy/nginx.conf: each line of HTTP/1.1 travels anew with each file.
 */
export function siteServer(dist: string, base: string): Server {
  const notFound = readFileSync(join(dist, '404.html'))
  const file = join(dist, '_headers')
  const rules = existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : []
  const headersOf = (path: string): [string, string][] => {
    const said = rules.filter((rule) => (base.slice(0, -1) + path).startsWith(rule.path)).flatMap(({ headers }) => headers)
    return [['Cache-Control', 'no-cache'], ...said.filter(([name]) => name !== 'Content-Security-Policy' || /(\/|\.html)$/.test(path) || WORKERS.test(path))]
  }
  const files = sirv(dist, {
    // Looked up with each request: a build in the meantime takes files away and brings others.
    dev: true,
    etag: true, brotli: true, gzip: true,
    setHeaders: (response, path) => headersOf(path).forEach(([name, value]) => response.setHeader(name, value)),
  })
  return createServer((request, response) => {
    const lost = (): void => {
      for (const [name, value] of headersOf('/')) response.setHeader(name, value)
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
    }
    const url = request.url ?? '/'
    const [path = '/', query] = url.slice(base.length - 1).split('?', 2)
    // Nor what a browser would take for another host's address, nor hidden files.
    if (!url.startsWith(base) || /^\/[/\\]/.test(url) || /\/(\.|%2e)/i.test(path)) return lost()
    // As web servers do: a folder's address ends in a slash.
    if (!path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path)) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${path}/${query === undefined ? '' : `?${query}`}` }).end()
      return
    }
    request.url = url.slice(base.length - 1)
    // sirv throws at a range that ends before it begins; the site has nothing that is fetched in parts.
    delete request.headers.range
    files(request, response, lost)
  })
}

/** This machine's addresses on its network, for the reader's phone. */
export function networkAddresses(port: number, base: string): string[] {
  return Object.values(networkInterfaces()).flat()
    .flatMap((place) => place && place.family === 'IPv4' && !place.internal ? [`http://${place.address}:${port}${base}`] : [])
}
