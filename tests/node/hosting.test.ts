import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, policyHash } from '../../src/node/csp'
import { writeHosting } from '../../src/node/hosting'

const POLICY = { scriptHashes: [policyHash('go()')], styleHashes: [] }
const LONG = '交城县两会 two sessions '.repeat(200)

let dist: string
beforeEach(() => { dist = mkdtempSync(join(tmpdir(), 'hosting-')) })
afterEach(() => rmSync(dist, { recursive: true }))

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), text)
}

const read = (path: string): string => readFileSync(join(dist, path), 'utf8')

describe('writeHosting', () => {
  it.each(['html', 'css', 'js', 'mjs', 'json', 'svg', 'xml', 'txt', 'webmanifest'])('puts a smaller .br and .gz of the same text beside a .%s', async (kind) => {
    const path = `deep/down/file.${kind}`
    write(path, LONG)
    await writeHosting(dist, POLICY, '/')
    for (const [suffix, unpack] of [['br', brotliDecompressSync], ['gz', gunzipSync]] as const) {
      const packed = readFileSync(join(dist, `${path}.${suffix}`))
      expect(unpack(packed).toString()).toBe(LONG)
      expect(packed.length).toBeLessThan(LONG.length / 4)
    }
    expect(read(path)).toBe(LONG)
  })

  it('leaves tiny texts and everything that is no text alone', async () => {
    write('tiny.json', '{}')
    write('picture.png', new Uint8Array(5000))
    write('font.woff2', new Uint8Array(5000))
    await writeHosting(dist, POLICY, '/')
    expect(readdirSync(dist).filter((name) => /\.(br|gz)$/.test(name))).toEqual([])
  })

  it('changes nothing when it runs again', async () => {
    write('index.html', `<script>go()</script>${LONG}`)
    await writeHosting(dist, POLICY, '/')
    const seen = (): [string, string][] => readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()
      .filter((path) => statSync(join(dist, path)).isFile())
      .map((path) => [path, readFileSync(join(dist, path), 'base64')])
    const first = seen()
    await writeHosting(dist, POLICY, '/')
    expect(seen()).toEqual(first)
    expect(first.map(([path]) => path)).toEqual(['.nginx/base', '.nginx/csp.conf', '_headers', 'index.html', 'index.html.br', 'index.html.gz'])
  })

  it('writes the policy and long caching of hashed files into _headers', async () => {
    await writeHosting(dist, POLICY, '/')
    const blocks = read('_headers').split(/^(?=\/)/m).map((block) => block.trimEnd().split(/\n {2}/))
    expect(blocks.map(([path]) => path)).toEqual(['/*', '/assets/*', '/pictures/*', '/sw.js'])
    expect(blocks[0]).toContain(`Content-Security-Policy: ${contentSecurityPolicy(POLICY)}`)
    expect(blocks[1]).toEqual(['/assets/*', 'Cache-Control: public, max-age=31536000, immutable'])
  })

  it('speaks of the addresses below the site\'s path', async () => {
    await writeHosting(dist, POLICY, '/2023/')
    expect(read('_headers').match(/^\/.*$/gm)).toEqual(['/2023/*', '/2023/assets/*', '/2023/pictures/*', '/2023/sw.js'])
    expect(read('.nginx/base')).toBe('/2023/\n')
    expect(read('.nginx/csp.conf')).toContain(' $site_csp_2023 {')
  })

  it('writes the policy for nginx', async () => {
    await writeHosting(dist, POLICY, '/')
    expect(read('.nginx/csp.conf')).toContain(' $site_csp {')
    expect(read('.nginx/csp.conf')).toContain(`"~^text/html" "${contentSecurityPolicy(POLICY)}";`)
  })

  it('refuses a page that its policy would break, and names it', async () => {
    write('targets/gdp/index.html', '<script>go()</script><p style="color:red">')
    await expect(writeHosting(dist, POLICY, '/')).rejects.toThrow(/targets\/gdp\/index\.html.*an inline style attribute/)
    expect(existsSync(join(dist, '_headers'))).toBe(false)
  })
})

describe('the site as it was built', () => {
  it('has a hash in the name of every file that is said never to change', () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
    const forever = files.filter((file) => /^(assets|pictures)\//.test(file))
    expect(forever.length).toBeGreaterThan(50)
    // Of a part, a font, a picture; or of the folder that holds the deck.
    expect(forever.filter((file) => !/[-.][\w-]{5,8}\.(js|css|woff2|jpg)(\.br|\.gz)?$|^assets\/deck-[\da-f]{8}\//.test(file))).toEqual([])
    expect(files).toContain('lists/zh-CN-0.json')
  })
})
