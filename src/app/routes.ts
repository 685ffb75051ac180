/** The pages of the site. Each is a document of its own: only the deck keeps its page while the address follows. */
import type { RouteRecordRaw } from 'vue-router'
import { GROUPS } from '../content/edition'
import { inTurn } from './in-turn'
import { needed } from './needed'
import DeckPage from './pages/DeckPage.vue'

const card = `/:group(${GROUPS.join('|')})/:id/`

/** Written in the build and then left alone: the app on the phone knows nothing of them. */
export const plainPages: RouteRecordRaw[] | null = import.meta.env.SSR || import.meta.env.DEV
  ? [
      { path: '/about/', alias: '/en/about/', component: () => import('./pages/AboutPage.vue') },
      { path: '/contents/', alias: '/en/contents/', component: () => import('./pages/ContentsPage.vue') },
      { path: '/all/', alias: '/en/all/', component: () => import('./pages/ListPage.vue') },
      { path: '/digest/', alias: '/en/digest/', component: () => import('./pages/DigestPage.vue') },
      { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue') },
    ]
  : null

export const routes: RouteRecordRaw[] = [
  // One record with aliases, so that the router keeps the page as the address moves through the deck.
  { path: card, alias: ['/', '/en/', `/en${card}`], component: inTurn(DeckPage) },
  // Of the pages beside the deck the one that runs the app.
  { path: '/three/', alias: '/en/three/', component: () => needed(() => import('./pages/ThreePage.vue')) },
  ...plainPages ?? [],
]
