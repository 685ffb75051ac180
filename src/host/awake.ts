/** Keeps the phone's screen on while there is something to follow. */

/** What holds the screen: young browsers only, and not where the battery is low. */
type WakeLocks = Pick<WakeLock, 'request'>

/**
 * Gives the function to call with true while the screen is to stay on, and with false once it need not. Where the phone does
 * not let a page ask for that, the screen goes dark as ever; a page that is hidden loses it by itself.
 */
export function screenKeeper(locks: WakeLocks | undefined): (awake: boolean) => void {
  let held: Promise<WakeLockSentinel | undefined> | undefined
  return (awake) => {
    void held?.then((lock) => lock?.release()).catch(() => undefined)
    held = awake ? locks?.request('screen').catch(() => undefined) : undefined
  }
}
