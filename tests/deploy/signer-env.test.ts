import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const EXAMPLE = read('deploy/signer.env.example')
/** What the example would say with every optional line in force. */
const FULL = EXAMPLE.replace(/^#(?=[A-Z_]+=)/gm, '')

describe('deploy/signer.env.example', () => {
  it('names every setting that the service knows, and no other', () => {
    const known = [...read('server/config.ts').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, name]) => name)
    expect(Object.keys(parseEnv(FULL)).sort()).toEqual([...new Set(known)].sort())
  })

  it('lets the service start, and its optional lines repeat what holds without them', () => {
    const alone = parseEnv(FULL.replace(/^REDIS_URL=.*$/m, ''))
    const outcome = readConfig(parseEnv(EXAMPLE))
    expect(outcome).toMatchObject({ ok: true, config: { proxies: 1 } })
    expect(readConfig(alone)).toEqual(outcome)
    expect(readConfig(parseEnv(FULL))).toMatchObject({ ok: true })
  })
})

describe('deploy/jiaocheng-signer.service', () => {
  it('starts what npm run start:signer starts', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const command = /^ExecStart=\S+\/node_modules\/\.bin\/(.*)$/m.exec(read('deploy/jiaocheng-signer.service'))?.[1]
    expect(command).toBe(scripts['start:signer'])
  })

  it('does not start it again where its settings are wrong', () => {
    const status = /^RestartPreventExitStatus=(\d+)$/m.exec(read('deploy/jiaocheng-signer.service'))?.[1]
    const { status: ended } = spawnSync(process.execPath, ['server/main.ts'], { cwd: fileURLToPath(new URL('../..', import.meta.url)), env: {} })
    expect(String(ended)).toBe(status)
  })
})
