/** Which slide is in view. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export const usePlace = defineStore('place', () => {
  const at = shallowRef(0)
  return { at, move: (to: number) => { at.value = to } }
})
