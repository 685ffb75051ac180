/** The usual app of one page: Vue, router, Pinia, vue-i18n, and Vant's Swipe on demand; nothing is rendered beforehand. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createI18n } from 'vue-i18n'
import { createRouter, createWebHistory, RouterView } from 'vue-router'
import DeckPage from './DeckPage.vue'
import './slides.css'

const router = createRouter({ history: createWebHistory(), routes: [{ path: '/:rest(.*)*', component: DeckPage }] })
const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { deck: '卡片' } } })
createApp(RouterView).use(createPinia()).use(router).use(i18n).mount('#app')
