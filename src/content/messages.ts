/** What the words of a card look like in the files of words. zh-CN.json is the schema: en.json has the same keys. */

/**
 * The words of one card. `{figure-id}`, `{year}` and `{lastYear}` stand for figures and years;
 * digits stand nowhere else, but in official names (Edition.names).
 */
export interface Copy {
  /** The small line above the heading. */
  kicker: string
  /** The heading. `\n` where a line should break, if the lines fit. */
  title: string
  /** The card's name in the contents, in tabs and in the page title: a few words. */
  short: string
  /** Up to four short lines on the card's face; none where its items say all. */
  lines?: string[]
  /** Facts with a name each (the meetings; the facts of an area). */
  items?: CopyItem[]
  /** What does not fit on the face: shown behind "more" on the same card. */
  more?: CopyItem[]
  /** Two Han characters for the seal (in both languages: it is a picture). */
  seal: string
  /** The name of the scene: one of the article's photo captions. */
  scene?: string
}

export interface CopyItem {
  title: string
  text: string
}

/** A term that is explained where it occurs first on a card. */
export interface TermCopy {
  /** The term as this language's cards write it. */
  term: string
  /** What it is, in one or two plain sentences; or that the source does not say. */
  text: string
}
