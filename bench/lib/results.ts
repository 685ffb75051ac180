/** Where measurements go: a table for people, and JSON that git does not keep. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** Writes bench/results/`name`.json, with when and on what it was measured. */
export function writeResults(name: string, results: object): void {
  mkdirSync('bench/results', { recursive: true })
  const machine = { when: new Date().toISOString(), node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? '' }
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ machine, ...results }, null, 2)}\n`)
  console.log(`Written to bench/results/${name}.json`)
}
