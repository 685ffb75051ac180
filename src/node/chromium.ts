/** The browser of the tests, the benches and the kit: a Chromium from Debian's packages. */
import { existsSync } from 'node:fs'

/** The same engine without windows: lighter to start, and its pages take two thirds of the time. */
const SHELL = '/usr/bin/chromium-headless-shell'

/** How Playwright starts it; CHROMIUM names another one. */
export const CHROMIUM = {
  executablePath: process.env['CHROMIUM'] ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium'),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
    // Letters stand between pixels, as on phones.
    '--font-render-hinting=none',
  ],
}
