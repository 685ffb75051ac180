/** Random texts as the picture may meet them: Han, Latin, digits, every kind of mark, and the odd surprise. */
import fc from 'fast-check'

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'交城县两会政府工作报告产业乡村振兴〇') },
  { weight: 4, arbitrary: fc.constantFrom(...'。，、；：？！）》”’】（《“‘【·—…％～') },
  { weight: 3, arbitrary: fc.constantFrom('GDP', 'county', 'fixed-asset', 'people’s', 'CPPCC', 'a', 'internationalisation') },
  { weight: 3, arbitrary: fc.constantFrom('7%', '107.2', '¥10.72', '2023', '15', '−3.5%', '5.5万吨', '7%以上') },
  { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '——', '……', ', ', '. ', '(', ')', '-', '–') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\u00A0', '𠮷', '😀', '👩‍🌾', 'é', 'e\u0301', '\u3000', '〒') },
)

/** Any text of up to sixty pieces. */
export const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
