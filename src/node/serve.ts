/** Serves the built site on this machine and its network, as a static host would, and says where. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'

/** A server of `dist` under `base`: unknown addresses get 404.html with its status, hashed files may be kept. */
export function siteServer(dist: string, base: string): Server {
  const notFound = readFileSync(join(dist, '404.html'))
  const files = sirv(dist, {
    etag: true, brotli: true, gzip: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', /^\/(assets|pictures)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return createServer((request, response) => {
    const lost = (): void => void response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
    const url = request.url ?? '/'
    if (!url.startsWith(base)) return lost()
    const [path = '/', query] = url.slice(base.length - 1).split('?', 2)
    // As web servers do: a folder's address ends in a slash.
    if (!path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path)) {
      response.writeHead(301, { Location: `${base.slice(0, -1)}${path}/${query === undefined ? '' : `?${query}`}` }).end()
      return
    }
    request.url = url.slice(base.length - 1)
    files(request, response, lost)
  })
}

/** This machine's addresses on its network, for the reader's phone. */
export function networkAddresses(port: number, base: string): string[] {
  return Object.values(networkInterfaces()).flat()
    .flatMap((place) => place && place.family === 'IPv4' && !place.internal ? [`http://${place.address}:${port}${base}`] : [])
}
