/** A browser that can speak, as far as a test hears it. */
import type { Page } from '@playwright/test'
import { expect, open } from './fixtures'

/** Gives the page's browser these voices, by language; what is said can be asked for. To be called before the page is opened. */
export async function withVoices(page: Page, ...languages: string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const voices = langs.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang }))
    const said: { text: string, rate: number, onstart?: () => void, onend?: () => void, onboundary?: (event: object) => void }[] = []
    Object.assign(window, { said, silenced: 0 })
    class Utterance {
      readonly text: string
      rate = 1
      constructor(text: string) { this.text = text }
    }
    const synthesis = {
      speaking: false, pending: false, getVoices: () => voices, addEventListener() { /* All are known. */ }, removeEventListener() { /* All are known. */ },
      speak(utterance: Utterance) {
        if (utterance.text === '') return
        said.push(utterance)
        synthesis.speaking = true
      },
      cancel() {
        (window as unknown as { silenced: number }).silenced++
        synthesis.speaking = false
      },
      resume() { /* Nothing is paused. */ },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  }, languages)
}

/**
 * Opens an address in a browser that can speak, and waits until the button for that has its place: while it comes, Playwright
 * would scroll after it, and so lead the deck to another card.
 */
export async function openSpeaking(page: Page, path: string): Promise<void> {
  await open(page, path)
  await expect(page.locator('html')).toHaveClass(/\bvoice\b/)
}

/** All sentences that were asked for so far, with their rates. */
export function saidSoFar(page: Page): Promise<{ text: string, rate: number }[]> {
  return page.evaluate(() => (window as unknown as { said: { text: string, rate: number }[] }).said.map(({ text, rate }) => ({ text, rate })))
}

/** Lets the sentence that is being read begin, come to a word and end, as a voice tells it. */
export async function tell(page: Page, what: 'onstart' | 'onend' | 'onboundary', event: object = {}): Promise<void> {
  await page.evaluate(([name, told]) => {
    const last = (window as unknown as { said: Record<string, ((event: object) => void) | undefined>[] }).said.at(-1)
    last?.[name]?.(told)
  }, [what, event] as const)
}

/** How often the browser was told to be silent. */
export function silenced(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { silenced: number }).silenced)
}
