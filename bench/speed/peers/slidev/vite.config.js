/** Vite's own style minifier refuses a rule that unocss writes. */
export default { build: { cssMinify: 'esbuild' } }
