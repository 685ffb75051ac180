/** Vite plugins of this site: the deck as files beside the pages, libraries without what no page uses, and into which files the app is cut. */
import type { Plugin } from 'vite'
import { paletteCss } from '../scenery/palette'
import { filesOf, type Decks } from './decks'

/** Serves the deck's files in development and writes them in the build; tells the code their folder. */
export function deckFiles(decks: Decks, base: string): Plugin {
  const { folder, files } = filesOf(decks)
  return {
    name: 'deck-files',
    config: () => ({ define: { __DECK_FOLDER__: JSON.stringify(folder) } }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = files.get((request.url ?? '').slice(`${base}${folder}/`.length))
        if (text === undefined || !request.url?.startsWith(`${base}${folder}/`)) return next()
        response.setHeader('Content-Type', 'application/json').end(text)
      })
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source })
    },
  }
}

/** Style sheets that the build computes: "virtual:palette.css", the colours of the scenery, and "virtual:gaps.css", what stands for cards. */
export function generatedStyles(decks: Decks): Plugin {
  const sheets = new Map([['palette', paletteCss()], ['gaps', gapsCss(decks['zh-CN'].cards.length)]])
  return {
    name: 'generated-styles',
    resolveId: (id) => /^virtual:.*\.css$/.test(id) ? `\0${id.slice('virtual:'.length)}` : undefined,
    load: (id) => sheets.get(/^\0(\w+)\.css$/.exec(id)?.[1] ?? ''),
  }
}

/** The widths of the gaps in a deck of so many cards (app/deck-window.ts, gapParts). */
export function gapsCss(total: number): string {
  const parts: number[] = []
  for (let part = 1; part < total; part *= 2) parts.push(part)
  return parts.map((part) => `.gap-${part}{width:calc(${part}*var(--card-width))}`).join('')
}

/**
 * vue-i18n looks a function up by a computed name in all of Vue, which keeps all of Vue from being left out:
 * 17 KB for nothing. It has named the function itself since Vue 3.0; this says so plainly.
 * Can go when vue-i18n imports it by name.
 */
export function leanI18n(): Plugin {
  return {
    name: 'lean-i18n',
    transform(code, id) {
      if (!/vue-i18n[^/]*\.mjs/.test(id)) return
      const lean = code
        .replace(/import \* as Vue from 'vue';/, "import { getCurrentInstance as vueInstance } from 'vue';")
        // Numbers and dates are written by src/content/figures.ts: what would format them here can stay away.
        .replace(/\b(datetime|number|clearDateTimeFormat|clearNumberFormat), (?=[^}]*\} from '@intlify\/core-base')/g, '')
        .replace(/^(?=import )/m, "const datetime = () => '', number = datetime, clearDateTimeFormat = datetime, clearNumberFormat = datetime;\n")
        .replace(/const key = 'currentInstance';\s*if \(key in Vue\) \{\s*return Vue\[key\];\s*\}\s*else \{\s*return Vue\.getCurrentInstance\(\);\s*\}/, 'return vueInstance();')
      if (/\bVue\[|\bVue\./.test(lean.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))) this.error('vue-i18n has changed: lean-i18n no longer fits it.')
      return { code: lean, map: null }
    },
  }
}

/**
 * vue-router notes scroll positions in the tab's storage: under a name of this site, like all that it keeps. Where there
 * is none yet it would throw and catch, for which V8 reads the whole file again: 20 ms of a good processor.
 */
export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    transform(code, id) {
      if (!/[\\/]vue-router[\\/]/.test(id) || !code.includes('vue-router:scroll')) return
      const lean = code.replace('vue-router:scroll', 'two-sessions-scroll')
        .replace('JSON.parse(sessionStorage[SCROLL_KEY])', 'JSON.parse(sessionStorage[SCROLL_KEY] || "{}")')
      if (!lean.includes('|| "{}")')) this.error('vue-router has changed: lean-router no longer fits it.')
      return { code: lean, map: null }
    },
  }
}

/** vite-ssg brings a library for head tags along even where it is switched off; the build writes heads itself. */
export function leanHead(): Plugin {
  return {
    name: 'lean-head',
    enforce: 'pre',
    resolveId: (id) => id.startsWith('@unhead/vue/') ? '\0no-head' : undefined,
    load: (id) => id === '\0no-head' ? 'export const createHead = () => ({ install() {} })' : undefined,
  }
}

/**
 * Vant without what would be dear on a weak phone. It animates and moves its parts through Vue's Transition and Teleport,
 * 4 KB that would come with the first page, since all of Vue stands in one file: the sheets are placed where they are and
 * rise by CSS, so both may be stand-ins. And its style sheets set their variables at the root, for which browsers restyle
 * the whole page when the first sheet opens: they are set where they are used.
 */
export function leanVant(): Plugin {
  return {
    name: 'lean-vant',
    enforce: 'pre',
    resolveId: (id, importer) => id === 'vue' && /[\\/]@?vant[\\/]/.test(importer ?? '') ? '\0vue-for-vant' : undefined,
    load: (id) => id === '\0vue-for-vant'
      ? "export * from 'vue'\nconst slot = (_, { slots }) => slots.default?.()\nexport const Transition = slot, Teleport = slot" : undefined,
    transform: {
      filter: { id: /[\\/]vant[\\/]es[\\/].+\.css$/ },
      handler: (code) => code.replace(/:root, *:host(?=\{)/, '.van-overlay,.van-popup'),
    },
  }
}

/**
 * Into which files the code is cut. The bundler would put modules that the first page and lazy parts share into a file
 * of its own, fetched after the first (rolldown issues 9963 and 10731): so "app" holds all that the first page needs,
 * "shared" what lazy parts have in common, "picture" the share picture, "scenery" the hills of more cards.
 * Modules of content, scenery, share-card and host do nothing when they are loaded: what nobody imports of them may go.
 */
export function oneEntry(): Plugin {
  return {
    name: 'one-entry',
    outputOptions(options) {
      if (this.environment.name !== 'client') return
      options.codeSplitting = {
        groups: [
          { name: 'app', tags: ['$initial'] },
          { name: 'shared', test: /\/src\/(host\/(agent|voices|trusted-types)|scenery\/sky)\.ts/ },
          { name: 'picture', test: /\/src\/(share-card\/(?!qr|ground\.|paint\.)|scenery\/palette|host\/(picture|press|look)\.ts)/ },
          { name: 'scenery', test: /\/src\/scenery\/(?!canvas)/ },
        ],
      }
    },
    options(options) {
      if (this.environment.name === 'client') options.treeshake = { moduleSideEffects: (id) => !/\/src\/(content|scenery|share-card|host)\//.test(id) }
    },
  }
}

/**
 * Lazy parts come as src/host/part.ts has it, in place of Vite's own helper, which names only a part that has more than one
 * file, and never asks again for styles that failed once (Vite 8).
 */
export function sureParts(base: string): Plugin {
  return {
    name: 'sure-parts',
    enforce: 'pre',
    config: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: (file, deps, { hostType }) => hostType === 'html' ? [] : partFiles(file, deps) } },
    }),
    load: (id) => id === '\0vite/preload-helper.js'
      ? `import { partFetcher } from '/src/host/part.ts'\nexport const __vitePreload = partFetcher(${JSON.stringify(base)}, window)` : undefined,
  }
}

/** The scripts of a part; that of the app is there before any of them. */
export function partFiles(file: string, deps: readonly string[]): string[] {
  return [...new Set([file, ...deps])].filter((name) => !/(^|\/)app-[\w-]+\.js$/.test(name))
}

/** Lazy parts do not ask for the styles of the app: they stand in every page (finish.ts). */
export function inlinedStyles(): Plugin {
  return {
    name: 'inlined-styles',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = withoutAppStyles(chunk.code)
      },
    },
  }
}

/** Vite's lists of what a lazy part needs name files by their place in one list of the chunk. */
export function withoutAppStyles(code: string): string {
  const [, list = ''] = /__vite__mapDeps=.*?\(m\.f=\[(.*?)\]\)/.exec(code) ?? []
  const app = list.split(',').findIndex((file) => /^"(.*\/)?app-[\w-]+\.css"$/.test(file))
  if (app < 0) return code
  return code.replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, places: string) => `__vite__mapDeps([${places.split(',').filter((place) => place !== String(app)).join()}])`)
}
