/** Unlocks speech on iPhones, which allow it only from a tap on. */

/** Speaks an empty text, to be called within a tap: iPhones allow speech only to a page that has spoken so, and what reads aloud has still to be loaded. */
export function askToSpeak(): void {
  speechSynthesis.speak(new SpeechSynthesisUtterance(''))
}
