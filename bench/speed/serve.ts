/** A folder as a static host serves it, on this machine. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { siteServer } from '../../src/node/serve'

export interface Served {
  /** Ends in "/". */
  url: string
  server: Server
}

/** Serves a folder at a free port of the loopback. */
export async function serve(folder: string): Promise<Served> {
  const server = siteServer(folder, '/')
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}
