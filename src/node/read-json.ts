/** A JSON file as an editor saved it: what it holds, or in plain words where it is broken. */
import jsonc, { type ParseError } from 'jsonc-parser'

/** What is wrong with a file, and where: the line, or the way to the place. */
export interface FileFault {
  where: string
  zh: string
  en: string
}

/** What most likely happened, by what the parser missed. */
const LIKELY: Record<string, [zh: string, en: string]> = {
  CommaExpected: ['这一行前面少了一个逗号。', 'A comma is missing before this line.'],
  ColonExpected: ['名字后面少了冒号。', 'A colon is missing behind a name.'],
  CloseBraceExpected: ['少了一个右花括号“}”。', 'A closing brace "}" is missing.'],
  CloseBracketExpected: ['少了一个右方括号“]”。', 'A closing bracket "]" is missing.'],
  PropertyNameExpected: ['前面多了一个逗号，或名字没有加英文双引号。', 'A comma too many stands before this, or a name lacks its straight quotation marks.'],
  ValueExpected: ['这里少了内容，或前面多了一个逗号。', 'Something is missing here, or a comma too many stands before it.'],
  InvalidSymbol: [
    '有不认识的符号：格式用的引号、逗号、冒号和括号都是英文（半角）的；文字里面的引号写成“ ”。',
    'An unknown sign: the quotation marks, commas, colons and brackets of the format are plain half-width ones; inside text write “ ”.',
  ],
  UnexpectedEndOfString: ['文字没有用英文双引号收尾，或文字中间换了行。', 'Text does not end with a straight quotation mark, or has a line break in it.'],
  EndOfFileExpected: ['文件到这里已经结束，后面多了东西。', 'The file ends before this: something stands behind its end.'],
  InvalidCommentToken: ['这里不能写注释。', 'No comments can stand here.'],
  InvalidEscapeCharacter: ['文字里的反斜杠“\\”后面写错了；多半不用反斜杠。', 'A wrong sign follows a backslash in text; most likely none is needed.'],
  InvalidCharacter: ['文字里有不该有的控制字符，例如制表符。', 'Text holds a control character, such as a tab.'],
}

/** How much of a line is shown. */
const SHOWN = 40

/**
 * Reads a file in UTF-8.
 * @returns what it holds, null where it is broken; and its faults: the first that breaks it, or keys that stand twice, of
 *   which parsers silently keep the last
 */
export function readJson(bytes: Uint8Array): { data: unknown, faults: FileFault[] } {
  let text: string
  try {
    // Takes away the mark that Windows may put before the first brace.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { data: null, faults: [{
      where: 'UTF-8', zh: '文件不是 UTF-8 编码，文字会变成乱码：重新另存，编码选 UTF-8。',
      en: 'The file is not in UTF-8, so its words would be garbled: save it again and choose UTF-8.',
    }] }
  }
  try {
    return { data: JSON.parse(text) as unknown, faults: duplicates(text) }
  } catch (error) {
    return { data: null, faults: [breakIn(text, error instanceof Error ? error.message : String(error))] }
  }
}

function breakIn(text: string, reason: string): FileFault {
  const errors: ParseError[] = []
  jsonc.parse(text, errors, { disallowComments: true })
  const [first] = errors
  const offset = Math.min(first?.offset ?? text.length, text.trimEnd().length)
  const line = text.slice(0, offset).split('\n').length
  const shown = (text.split('\n')[line - 1] ?? '').trim().slice(0, SHOWN)
  const [zh, en] = LIKELY[first ? jsonc.printParseErrorCode(first.error) : ''] ?? [`格式不对：${reason}`, `No JSON: ${reason}`]
  return { where: `第${line}行 / line ${line}: ${shown}`, zh, en }
}

/** @param text Well-formed JSON */
function duplicates(text: string): FileFault[] {
  const seen = new Set<string>()
  const twice: FileFault[] = []
  jsonc.visit(text, {
    onObjectProperty: (name, _offset, _length, _line, _column, pathOf) => {
      const path = [...pathOf(), name]
      const key = JSON.stringify(path.map(String))
      if (seen.has(key)) {
        twice.push({
          where: path.join('.'), zh: '这一条写了两遍，只有后一遍算数：删掉一遍。',
          en: 'This stands there twice, and only the last one counts: delete one of them.',
        })
      }
      seen.add(key)
    },
  })
  return twice
}
