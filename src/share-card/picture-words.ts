/** The site's own words on a share picture. Apart from what composes it, which phones fetch only when they make one. */

/** The site's own words on a picture, in one language. */
export interface PictureWords {
  /** The site's name. */
  site: string
  /** What to do with the QR code, in a few words. */
  hint: string
  /** The same where the code leads to several cards. */
  hintAll: string
  /** That facts had no room: "{count} more: scan to read on". */
  more: string
  /** Where words and figures come from. */
  source: string
  /** That this language is a translation; "" in the source's own. */
  unofficial: string
  /** Behind a year in the chart: "actual", "target". */
  actual: string
  target: string
}

/** Taken from the words of a language. */
export function pictureWords({ site, picture }: { site: { name: string, source: string, unofficial: string }, picture: Omit<PictureWords, 'site' | 'source' | 'unofficial'> }): PictureWords {
  return { site: site.name, source: site.source, unofficial: site.unofficial, ...picture }
}
