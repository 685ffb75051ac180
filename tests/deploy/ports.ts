/** A place on this machine's loopback for a server of a test. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A port that nobody listens on now. Someone may be quicker, so whoever uses it tries again with another. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** What a server there says to `question`, or null when nobody listens. */
export async function replyOf(port: number, question: string): Promise<string | null> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write(question)
    // A server that hangs up without a word ends the wait as well.
    const reply: unknown = await Promise.race([once(socket, 'data').then(([data]: unknown[]) => data), once(socket, 'close').then(() => null)])
    return reply === null ? null : String(reply)
  } catch {
    return null // nobody listens there yet
  } finally {
    socket.destroy()
  }
}
