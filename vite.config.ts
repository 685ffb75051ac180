/** How the site is built: Vue through vite-ssg, the deck as data beside it, the pages finished by src/node. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { loadDecks } from './src/node/decks'
import { finishSite, LICENSES } from './src/node/finish'
import { deckFiles, inlinedStyles, leanHead, leanI18n, leanRouter, leanVant, oneEntry, generatedStyles, sureParts } from './src/node/plugins'
import { readOffline, readSignerUrl, readSiteAddress } from './src/node/site-address'
import { SCRIPT_TARGET, STYLE_TARGET } from './src/node/target'

const address = readSiteAddress(process.env)
const decks = loadDecks()
const signer = readSignerUrl(process.env)
const offline = readOffline(process.env)
const site = finishSite({ address, signer, offline, decks, dist: 'dist' })

export default defineConfig(({ command }) => ({
  base: address.base,
  plugins: [vue(), deckFiles(decks, address.base), generatedStyles(decks), leanI18n(), leanVant(), leanHead(), leanRouter(), sureParts(address.base), oneEntry(), inlinedStyles()],
  define: {
    __SITE_URL__: JSON.stringify(address.url),
    __SIGNER_URL__: JSON.stringify(signer),
    // The development server has no worker.
    __OFFLINE__: JSON.stringify(offline && command === 'build'),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
  },
  resolve: { alias: { 'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.mjs' } },
  ssr: { noExternal: ['vant', /@vant\//] },
  build: {
    target: SCRIPT_TARGET,
    cssTarget: STYLE_TARGET,
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false } },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Of all that is bundled; src/node/finish.ts adds the font's.
    license: { fileName: LICENSES },
  },
  // Terser's work on a worker is printed anew, with all its spaces.
  worker: { rolldownOptions: { output: { minify: true } } },
  ssgOptions: {
    dirStyle: 'nested',
    beastiesOptions: false,
    includedRoutes: () => site.paths,
    onPageRendered: site.page,
    onFinished: site.finish,
  },
}))
