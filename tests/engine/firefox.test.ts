/** The main job in Firefox. */
import { startFirefox } from './firefox-driver'
import { mainJob } from './main-job'

mainJob('Firefox', startFirefox)
