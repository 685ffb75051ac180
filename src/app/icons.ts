/** The strokes of the icons, on a grid of 24. */
export const ICONS = {
  /** A handscroll between its two rollers. */
  contents: 'M5 3v18M19 3v18M5 6h14M5 18h14M9 10h6M9 14h4',
  /** Two hills and the sun. */
  achievements: 'M2 20 9 8l4 6 3-4 6 10zM17 4.5a2 2 0 1 0 .1 0',
  /** A target with its centre. */
  targets: 'M12 3a9 9 0 1 0 .1 0M12 7.5a4.5 4.5 0 1 0 .1 0M12 11.5a.5.5 0 1 0 .1 0',
  /** A list, two lines of it done. */
  tasks: 'M3 6l1.5 1.5L7.5 4.5M3 13l1.5 1.5 3-3M11 6h10M11 13h10M4 20h17',
  /** A plum blossom. */
  pledges: 'M9 8.5a3.6 3.6 0 1 1 6 0 3.6 3.6 0 1 1 1.9 5.7 3.6 3.6 0 1 1-4.9 3.5 3.6 3.6 0 1 1-4.9-3.5A3.6 3.6 0 1 1 9 8.5M12 11a1.5 1.5 0 1 0 .1 0',
  share: 'M12 15V3.5M8 7l4-3.5L16 7M5 12v8h14v-8',
  /** A loudspeaker and its sound. */
  listen: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  previous: 'M14.5 5 8 12l6.5 7',
  next: 'M9.5 5 16 12l-6.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  /** A large letter beside a small one. */
  size: 'M2 19 8 5l6 14M4.2 14h7.6M15.5 19l3.3-8 3.2 8M16.7 16h4.2',
  copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  download: 'M12 4v11M8 11.5l4 3.5 4-3.5M5 20h14',
} as const

export type IconName = keyof typeof ICONS
