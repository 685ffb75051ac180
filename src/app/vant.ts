/**
 * The one door to Vant: the components in use, with their styles, without its icon font and without its base.css, which
 * would give the whole page other links, lists and letters once the first sheet opens.
 */
import { Popup } from 'vant/es/popup'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'

export { Popup }
