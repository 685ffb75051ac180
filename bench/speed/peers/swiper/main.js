/** Swiper as its guide sets it up. */
import Swiper from 'swiper'
import 'swiper/css'
import './slides.css'

new Swiper('.swiper')
