/** `npm run serve`: serves dist and prints where, with a QR code for the phone. */
import { existsSync, readFileSync } from 'node:fs'
import { generate } from 'lean-qr'
import { networkAddresses, siteServer } from '../src/node/serve'

if (!existsSync('dist/.nginx/base')) throw new Error('There is no built site: npm run build makes it.')
/** The path that it was built for. */
const base = readFileSync('dist/.nginx/base', 'utf8').trim()
const port = Number(process.env['PORT'] ?? 4173)

/** A QR code in half-height blocks, dark on light, with its quiet zone. */
function qrText(url: string): string {
  const code = generate(url)
  const dark = (x: number, y: number): boolean => code.get(x, y)
  const lines: string[] = []
  for (let y = -2; y < code.size + 2; y += 2) {
    let line = ''
    for (let x = -2; x < code.size + 2; x++) line += [' ', '▄', '▀', '█'][(dark(x, y) ? 0 : 2) + (dark(x, y + 1) ? 0 : 1)]
    lines.push(line)
  }
  return lines.join('\n')
}

siteServer('dist', base).listen(port, '0.0.0.0', () => {
  const network = networkAddresses(port, base)
  console.log(`\nThe site is at  http://127.0.0.1:${port}${base}`)
  for (const url of network) console.log(`on the network  ${url}`)
  if (network[0]) console.log(`\n${qrText(network[0])}\n`)
  console.log('Stop it with Ctrl+C.')
}).on('error', (error) => {
  console.error(`The site cannot be served on port ${port}: ${error.message}. Another port: PORT=8080 npm start`)
  process.exitCode = 1
})
