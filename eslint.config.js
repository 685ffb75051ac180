/** The rules of the house: correct code by typescript-eslint and vue, and who may see whom. */
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Which rooms of src a room may import from, beside itself. */
const sees = {
  'content': [],
  'scenery': ['content'],
  'share-card': ['content', 'scenery'],
  'worker': [],
  'inline': ['host'],
  'host': ['content', 'scenery', 'share-card'],
  'list': ['content', 'host'],
  'app': ['content', 'scenery', 'share-card', 'host'],
  'node': ['content', 'scenery', 'share-card', 'host', 'worker'],
}
const rooms = Object.keys(sees)

const barrels = { selector: 'ExportAllDeclaration', message: 'No barrels: import from where a thing is.' }

const walls = Object.entries(sees).map(([room, seen]) => {
  const closed = rooms.filter((other) => other !== room && !seen.includes(other))
  const message = (other) => `src/${room} may not look into src/${other} (see CONTRIBUTING.md).`
  return {
    files: [`src/${room}/**/*.{ts,vue}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: closed.map((other) => ({ group: [`**/${other}/*`, `**/${other}/**`], message: message(other) })) }],
      // import() is no import to the rule above.
      'no-restricted-syntax': ['error', barrels, ...closed.map((other) => ({ selector: `ImportExpression[source.value=/(^|\\/)${other}\\//]`, message: message(other) }))],
    },
  }
})

/** The pure rooms know no globals of a browser or of Node; tsconfig.core.json says the same of types. */
const pure = {
  files: ['src/{content,scenery,share-card}/**/*.ts'],
  rules: { 'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location', 'localStorage', 'fetch', 'process', 'Buffer'] },
}

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.vite-ssg-temp/', 'test-results/', 'kit/'] },
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'no-empty': 'error',
      'no-restricted-syntax': ['error', barrels],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'vue/html-self-closing': 'off', 'vue/max-attributes-per-line': 'off', 'vue/singleline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off', 'vue/first-attribute-linebreak': 'off', 'vue/html-indent': ['error', 2],
      'vue/multi-word-component-names': 'off', 'vue/no-v-html': 'error',
    },
  },
  {
    // TypeScript knows which names exist; these Node scripts run before anything is installed.
    files: ['tools/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  ...walls,
  pure,
)
