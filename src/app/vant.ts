/** The one door to Vant: the components in use, with their styles, without its icon font. */
import { Popup } from 'vant/es/popup'
import 'vant/es/style/base.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'

export { Popup }
