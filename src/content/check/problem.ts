/** What the content check tells an editor. */
import type { Locale } from '../edition'

/** The files that hold the content, from the project's folder. */
export const FILES = {
  'edition': 'src/content/edition.json',
  'zh-CN': 'locales/zh-CN.json',
  'en': 'locales/en.json',
} as const satisfies Record<Locale | 'edition', string>

/** A mistake: where it is, and in plain words what it is and what to do. */
export interface Problem {
  file: (typeof FILES)[keyof typeof FILES]
  /** The way to the place in the file, "cards.gdp.lines.0", or the line where it breaks off. */
  key: string
  zh: string
  en: string
}

/** A problem in one of the files. */
export function problem(file: keyof typeof FILES, key: string, zh: string, en: string): Problem {
  return { file: FILES[file], key, zh, en }
}

/** Problems as an editor reads them: file by file, each with its key and what to do in both languages. */
export function report(problems: readonly Problem[]): string {
  return Object.values(FILES).flatMap((file) => {
    const own = problems.filter((each) => each.file === file)
    return own.length === 0 ? [] : [file, ...own.map(({ key, zh, en }) => `  ${key}\n    ${zh}\n    ${en}`)]
  }).join('\n')
}
