/** Unlocks speech on iPhones, which allow it only from a tap on. */

/** Says nothing, within a tap: an iPhone speaks only for who has done so, and what speaks has still to be loaded. */
export function askToSpeak(): void {
  speechSynthesis.speak(new SpeechSynthesisUtterance(''))
}
