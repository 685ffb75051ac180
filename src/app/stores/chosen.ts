/** Which cards this reader has chosen for a picture: kept while the page is open, so that they may look at a card in between. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { MOST_CHOSEN } from '../../content/three'

/** The cards chosen for a picture of three; a store, since the sheet in between comes and goes. */
export const useChosen = defineStore('chosen', () => {
  /** In the order in which they were chosen. */
  const ids = ref<string[]>([])
  /** Takes a card in, or out again; false where there is no room for it. */
  function toggle(id: string): boolean {
    if (ids.value.includes(id)) ids.value = ids.value.filter((each) => each !== id)
    else if (ids.value.length === MOST_CHOSEN) return false
    else ids.value.push(id)
    return true
  }
  function clear(): void {
    ids.value = []
  }
  return { ids, toggle, clear }
})
