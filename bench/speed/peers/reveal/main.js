/** reveal.js as its guide sets it up, upright, without a theme, as slides on phones too. */
import Reveal from 'reveal.js'
import 'reveal.js/reveal.css'
import './slides.css'

new Reveal({ width: 390, height: 844, margin: 0, center: false, scrollActivationWidth: null }).initialize()
