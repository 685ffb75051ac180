/** Whether the reader points with a mouse: who does neither swipes nor presses and holds. */
export const byMouse = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches
