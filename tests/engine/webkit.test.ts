/** The main job in WebKit. */
import { mainJob } from './main-job'
import { startWebKit } from './webkit-driver'

mainJob('WebKit', startWebKit)
