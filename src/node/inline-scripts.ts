/** The small scripts that stand in the pages themselves; a Content-Security-Policy lets them run by their hashes. */
import { createHash } from 'node:crypto'
import { STORAGE_KEY, TEXT_SIZES, VIEWS } from '../host/preferences'

/**
 * Whether the engine is young enough for the app, asked of a method about as old as the oldest browsers of the site
 * (Chrome 85, Safari 13.1); what lacks it may not even parse the app, and reads the page as it is without scripts.
 */
const RUNS_APP = '"".replaceAll'

/**
 * Before the first paint: that the app will run, whether the browser can speak, whether the phone is too weak for hills that
 * move (two cores, or 2 GB, and less: there frames were lost over them), and the reader's theme, text size and view
 * (as host/setting-classes.ts and host/theme-colour.ts have it). A view that the address names, "?view=elder", is kept.
 */
export const HEAD_SCRIPT = `!function(c,v,p,d){if(${RUNS_APP})c.add("js");if(window.speechSynthesis)c.add("speaks");`
  + `if(d.hardwareConcurrency<=2||d.deviceMemory<=2)c.add("still");`
  + `try{p=JSON.parse(localStorage.getItem("${STORAGE_KEY}"))||p;if(v){p.view=v[1];localStorage.setItem("${STORAGE_KEY}",JSON.stringify(p))}}`
  + `catch(e){if(v)p.view=v[1]}`
  + `var n=p.theme==="night";if(n||p.theme==="light"){c.add("theme-"+p.theme);`
  + `document.querySelectorAll("[name=theme-color]").forEach(function(m,i){m.setAttribute("media",n==i?"all":"not all")})}`
  + `if([${TEXT_SIZES.slice(1).join()}].indexOf(p.size)>=0)c.add("size-"+p.size);`
  + `if(p.view==="elder")c.add("elder")}(document.documentElement.classList,/[?&]view=(${VIEWS.join('|')})\\b/.exec(location.search),{},navigator)`

/**
 * In the page's own card, behind its bar: lays out what stands there so far, and takes itself away. So the styles and the first
 * letters (a Chinese face costs a weak phone as much as all the rest) are a task, and the text is another: neither is long.
 */
export const LAYOUT_SCRIPT = 'document.body.offsetTop;document.currentScript.remove()'

/**
 * A page's body with that script in its card.
 * @throws where it has no card of its own, or that no bar
 */
export function laidOutInSteps(body: string): string {
  const bar = /card--here.*?<header class="card-bar".*?<\/header>/s
  if (!bar.test(body)) throw new Error('The page has no card of its own with a bar.')
  return body.replace(bar, (found) => `${found}<script>${LAYOUT_SCRIPT}</script>`)
}

/**
 * After the deck: lays out the page's own card, so that painting it is a task of its own; then, each in a task of its own once there
 * is time for it, those behind ("ready"), and last gives those before their places ("placed"), while what is in view stays there:
 * until then they are away, so that of a page that arrives in pieces no other card is seen first. At the first touch all of that is done at once. And it starts the app, if the
 * engine can run it, when the page is idle or touched; fetched first, for of an import that failed many browsers keep that for good
 * (host/part.ts), and given up after a minute, for a line that is dead says nothing. A button that is tapped before the app runs is kept for it, and from
 * all that listens already: the app answers it, once (host/early-tap.ts).
 * @param entry The app's address
 */
export function deckScript(entry: string): string {
  return `!function(w,d){var t=d.querySelector(".deck"),h=d.querySelector(".card--here"),i=w.requestIdleCallback||function(f){setTimeout(f,200)},r=${RUNS_APP},p,s,x=h&&h.offsetLeft;`
    + `function l(){if(!p&&r){p=1;x=h?t.scrollLeft-h.offsetLeft:0;d.documentElement.classList.add("placed");if(h)t.scrollLeft=x+h.offsetLeft}}`
    + `function g(){l();if(!s&&r){s=1;var a=new AbortController;setTimeout(function(){a.abort()},6e4);fetch("${entry}",{signal:a.signal}).then(function(r){if(!r.ok||!/script/.test(r.headers.get("content-type")))throw 0;return r.blob()}).then(function(){return import("${entry}")}).catch(function(){s=0})}}`
    + `function n(e){e=!p&&d.querySelector(".card--here~.card:not(.ready)");if(e){e.classList.add("ready");e.offsetLeft;i(n)}else l()}`
    + `i(n);`
    + `["touchstart","pointerdown","keydown"].forEach(function(e){w.addEventListener(e,g,{passive:true})});`
    + `w.addEventListener("click",function(e){var b=e.target.closest&&e.target.closest("button");if(b&&w.tapped!==0){w.tapped=b;e.stopPropagation()}},true);`
    + `w.addEventListener("load",function(){i(g,{timeout:2000})})}(window,document)`
}

/** The hash by which a policy allows an inline script or style. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
