/** The browsers that the site is built for. */

/** Of styles. */
export const STYLE_TARGET = ['chrome87', 'safari14']

/**
 * Of scripts: Chrome 87 reads all of ES2020. Named here it would have each "?." written out, since until Chrome 91 a call behind
 * one fails where an argument follows a spread (https://crbug.com/42201552); tests/node/old-browsers.test.ts looks for such calls.
 */
export const SCRIPT_TARGET = ['es2020', 'safari14']
