/** A number as the digits its author wrote: exact where floating point would round. */

/** `0.DIGITS × 10^point`, negated if `negative`: 13.3 is { digits: '133', point: 2 }; zero has the digits '0', point 1. */
export interface Decimal {
  negative: boolean
  /** At least one digit; the first is not 0, unless the number is. */
  digits: string
  /** How many of the digits, padded with zeros if need be, stand before the decimal point. */
  point: number
}

/**
 * The shortest decimal that names this number, as it was typed into the data.
 * @param least How many significant digits to show at least: 7 with 2 is 7.0. Digits are never taken away.
 * @throws where the number is no finite number, or `least` no whole number from 1 to 15
 */
export function decimalOf(value: number, least = 1): Decimal {
  if (!Number.isFinite(value)) throw new Error(`A figure's value must be a finite number, but it is ${String(value)}.`)
  // A double holds 15 decimal digits faithfully; whoever asks for more asks for invented ones.
  if (!Number.isInteger(least) || least < 1 || least > 15) {
    throw new Error(`A figure's "digits" must be a whole number from 1 to 15, but it is ${String(least)}.`)
  }
  const [mantissa = '', exponent = '0'] = Math.abs(value).toString().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const written = whole + fraction
  const leading = written.length - written.replace(/^0+/, '').length
  const digits = written.slice(leading).replace(/0+$/, '')
  if (digits === '') return { negative: false, digits: '0'.padEnd(least, '0'), point: 1 }
  return { negative: value < 0, digits: digits.padEnd(least, '0'), point: whole.length - leading + Number(exponent) }
}

/** The number divided by 10^power. */
export function shift(decimal: Decimal, power: number): Decimal {
  return { ...decimal, point: decimal.point - power }
}

/** The magnitude in plain digits, without a sign: "107.2", "8500", "0.05"; `separator` parts the thousands. */
export function plainDigits({ digits, point }: Decimal, separator = ''): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return fraction === '' ? grouped : `${grouped}.${fraction}`
}

/** The magnitude's order: the largest power of ten that is not above it (107.2 is 2, 0.05 is -2); 0 for zero. */
export function magnitude({ digits, point }: Decimal): number {
  return digits.startsWith('0') ? 0 : point - 1
}
