/**
 * In the head of a page of the deck: fetches the style sheet of wide screens and paper (wide.css, lying.css). Where it is for
 * this screen the page waits for it; elsewhere it comes once the page is there, for a phone that is laid down or prints.
 */
/* eslint-disable no-var -- every engine that runs scripts reads this one; the build refuses what ES5 does not know */

// The sheet's address, and the screens it is for, put in by the build (node/inline-scripts.ts).
declare var __SHEET__: string
declare var __MEDIA__: string

var root = document.documentElement
var link = document.createElement('link')
link.rel = 'stylesheet'
link.media = __MEDIA__
link.href = __SHEET__
function fetchSheet(): void {
  document.head.appendChild(link)
}
function show(): void {
  root.style.visibility = ''
}

if (matchMedia(link.media).matches) {
  // A sheet that a script adds holds no paint back. Without it the page would be laid out twice before the reader's eyes.
  root.style.visibility = 'hidden'
  link.onload = link.onerror = show
  setTimeout(show, 3000)
  fetchSheet()
} else addEventListener('load', fetchSheet)
