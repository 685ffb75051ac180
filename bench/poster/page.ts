/** Runs in the browser: a tap loads one way of making pictures, makes one and shows it; marks say when. */

/** What the page tells its measurer. */
export interface Measured {
  /** Resolves with the next tap's picture, once its pixels are on the screen. */
  picture: () => Promise<Blob>
}

interface Way {
  draw: (card: HTMLElement) => Promise<Blob>
}

function find<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page lacks #${id}.`)
  return element as E
}

const frame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => resolve()) })
let way: Promise<Way> | undefined
let told: (picture: Promise<Blob>) => void = () => undefined
const measured: Measured = { picture: () => new Promise((resolve) => { told = resolve }) }
Object.assign(window, measured)

async function show(): Promise<Blob> {
  performance.mark('tap')
  way ??= import(find('tap').dataset['way'] ?? '') as Promise<Way>
  const blob = await (await way).draw(find('card'))
  const image = find<HTMLImageElement>('seen')
  image.src = URL.createObjectURL(blob)
  await image.decode()
  image.hidden = false
  await frame()
  await frame()
  performance.mark('seen')
  return blob
}

find('tap').addEventListener('click', () => told(show()))
