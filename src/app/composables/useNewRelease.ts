/** Once the page is quiet: has the edition kept for when there is no network, and says when a newer release than the page's can be shown. */
import { onMounted, shallowRef, type ShallowRef } from 'vue'
import { needed } from '../needed'
import { useSite } from '../site'
import { releaseOf } from '../../host/reload'

/** When nothing of a first visit is still on its way, in milliseconds after the app has started. */
const QUIET = 3000

/** False again once the reader has put it off. */
export function useNewRelease(): ShallowRef<boolean> {
  const { entry, landing } = useSite()
  const newer = shallowRef(false)
  async function start(): Promise<void> {
    const { keepEdition, offlineEnv, watchReleases } = await needed(() => import('../../host/offline'))
    const env = offlineEnv(window, entry, landing)
    watchReleases(env.container, releaseOf(entry, window), () => { newer.value = true })
    await keepEdition(env)
  }
  onMounted(() => {
    // Without it the page is read as ever.
    if (__OFFLINE__) setTimeout(() => void start().catch(() => undefined), QUIET)
  })
  return newer
}
