/** Constants that the build puts into the code. */

/** Where the site lives, ending in "/"; "" where the build does not know. */
declare const __SITE_URL__: string

/** Where the signature service lives, without the path; "" where there is none. */
declare const __SIGNER_URL__: string

/** Whether the edition is kept on phones for when there is no network. */
declare const __OFFLINE__: boolean

/** Set by WeChat in the pages of its mini-programs. */
interface Window {
  __wxjs_environment?: string
}

/** The folder of this release's deck files, below the site's base, without slashes at its ends. */
declare const __DECK_FOLDER__: string

declare module 'virtual:palette.css' {}
declare module 'virtual:gaps.css' {}

/** Young in browsers and not yet in TypeScript's library: https://html.spec.whatwg.org/#closewatcher */
interface CloseWatcher {
  onclose: (() => void) | null
  destroy: () => void
}
declare const CloseWatcher: { new (): CloseWatcher }
