/** The table of faults in the docs; `npm run docs:faults` writes it anew. */
import { expect, it } from 'vitest'
import { FAULTS } from '../browser/faults/all'

function table(): string {
  const parts = Object.entries(FAULTS).map(([part, faults]) => {
    const rows = faults.map(({ name }) => `| ${name.replaceAll('|', '\\|').split(' → ').join(' | ')} |`)
    return `## ${part}\n\n| What goes wrong | What the reader is left with |\n| --- | --- |\n${rows.join('\n')}\n`
  })
  const count = Object.values(FAULTS).flat().length
  return `# What can go wrong\n\nEach of these ${count} faults is injected by a browser test (\`tests/browser/faults\`), from whose names \`npm run docs:faults\` writes this page.\n\n${parts.join('\n')}`
}

it('every fault says what goes wrong and what the reader is left with', () => {
  for (const { name } of Object.values(FAULTS).flat()) expect(name.split(' → '), name).toHaveLength(2)
})

it('docs/faults.md lists the faults as they are tested', async () => {
  await expect(table()).toMatchFileSnapshot('../../docs/faults.md')
})
