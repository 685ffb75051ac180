/** The browsers that the site is built for. The first entry is the language's level, which does not concern styles. */
export const TARGET = ['es2020', 'chrome87', 'safari14']
