/** What an open page does once it is read: loaded after the app has started, never in the way of reading. */
import { pageDescription, pageTitle } from '../content/titles'
import type { CardView } from '../content/view'
import { agentOf, platformOf } from '../host/agent'
import { cleanAddress } from '../host/clean-address'
import { findVoice } from '../host/voices'
import { fetchPictureFiles } from '../host/picture-files'
import { createChunkGuard, releaseOf, watchChunks } from '../host/reload'
import { createSigner } from '../host/signer'
import { createWechatShare } from '../host/wechat'
import { loadWechatSdk } from '../host/wechat-sdk'
import type { Site } from './site'

export { default as NoticeBar } from './components/NoticeBar.vue'

export interface Later {
  /** To be told of each card that has come into view. */
  follow: (card: CardView) => void
}

/** Starts what can wait: the watch over releases, and WeChat's own share cards where there is a signature service. */
export function startLater(site: Site): Later {
  watchChunks(window, createChunkGuard({
    ...releaseOf(site.entry, window),
    openStorage: () => sessionStorage,
    window,
    reload: () => location.reload(),
  }))
  offerVoice(site)
  cleanAddress(window)
  const setShare = wechatShare(site)
  return { follow: (card) => void setShare?.(card) }
}

/** Shows the button for reading aloud where there is a voice for it. */
function offerVoice({ locale }: Site): void {
  const { classList } = document.documentElement
  const voices = window.speechSynthesis as SpeechSynthesis | undefined
  void findVoice(voices, locale).then((voice) => voice ? classList.add('voice') : classList.remove('speaks'))
}

function wechatShare({ landing, locale, words, url, base }: Site): ((card: CardView) => Promise<void>) | null {
  const agent = agentOf(navigator.userAgent, window.__wxjs_environment)
  if (agent !== 'wechat' || !__SIGNER_URL__) return null
  const share = createWechatShare({
    agent, landing, platform: platformOf(navigator.userAgent), current: () => location.href,
    sign: createSigner({ base: __SIGNER_URL__, fetch }), loadSdk: loadWechatSdk,
  })
  return async (card) => {
    const files = await fetchPictureFiles(base, locale, card, fetch)
    // Unsigned or refused, WeChat makes a card of its own: nothing need be said.
    await share.setShare({
      title: pageTitle(card, words.site), desc: pageDescription(card, words.site),
      link: url + card.path.slice(1), image: files ? url + files.thumb : '',
    })
  }
}
