/** What an open page does once it is read: loaded after the app has started, never in the way of reading. */
import { pathOfCards } from '../content/three'
import { headings, pageDescription, pageTitle } from '../content/titles'
import type { CardView } from '../content/view'
import { agentOf, isIos } from '../host/agent'
import { cleanAddress } from '../host/clean-address'
import { findVoice } from '../host/voices'
import { fetchPictureFiles } from '../host/picture-files'
import { createReleaseGuard, releaseOf, watchMissingParts } from '../host/reload'
import { createSigner } from '../host/signer'
import { createWechatShare } from '../host/wechat'
import { loadWechatSdk } from '../host/wechat-sdk'
import type { Site } from './site'
import './styles/later.css'

export { default as NoticeBar } from './components/NoticeBar.vue'

/** Call it with the card that has come into view, or the cards that are. */
export type FollowCards = (...cards: CardView[]) => void

/** Starts what can wait: the watch over releases, and WeChat's own share cards where there is a signature service. */
export function startLater(site: Site): FollowCards {
  watchMissingParts(window, createReleaseGuard({
    ...releaseOf(site.entry, window),
    openStorage: () => sessionStorage,
    window,
    reload: () => location.reload(),
  }))
  offerVoice(site)
  cleanAddress(window)
  const setShare = wechatShare(site)
  return (...cards) => void setShare?.(cards)
}

/** Shows the button for reading aloud where there is a voice for it. */
function offerVoice({ locale }: Site): void {
  const { classList } = document.documentElement
  const voices = window.speechSynthesis as SpeechSynthesis | undefined
  void findVoice(voices, locale).then((voice) => voice && classList.add('voice'))
}

function wechatShare({ landing, locale, words, url, base, whole }: Site): ((cards: CardView[]) => Promise<void>) | null {
  // The signer first: a build without one leaves out all that follows, the SDK with it.
  if (!__SIGNER_URL__ || agentOf(navigator.userAgent, window.__wxjs_environment) !== 'wechat') return null
  const share = createWechatShare({
    landing, isIos: isIos(navigator.userAgent), current: () => location.href,
    sign: createSigner({ base: __SIGNER_URL__, fetch }), loadSdk: loadWechatSdk,
  })
  let turn = 0
  return async (cards) => {
    const mine = ++turn
    const [card, ...others] = cards
    const files = card && await fetchPictureFiles(base, locale, card, fetch)
    // A list that came late must not bring back a card that has gone by.
    if (!card || mine !== turn) return
    const said = others.length > 0
      ? { title: document.title, desc: headings(cards) }
      : { title: pageTitle(card, words.site), desc: pageDescription(card, words.site) }
    // Unsigned or refused, WeChat makes a card of its own: nothing need be said.
    await share.setShare({ ...said, link: whole(pathOfCards(locale, cards)), image: files ? url + files.thumb : '' })
  }
}
