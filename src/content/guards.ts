/** Small tests of data that may be anything, to be put together into large ones. */

/** Whether data is a T. */
export type Guard<T> = (data: unknown) => data is T

/** Any text, "" too. */
export const isText: Guard<string> = (data) => typeof data === 'string'

/** A whole number from 0. */
export const isCount: Guard<number> = (data): data is number => Number.isSafeInteger(data) && Number(data) >= 0

/** An object with names in it, not a list. */
export const isRecord: Guard<Record<string, unknown>> = (data): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** One of these values. */
export function oneOf<T>(values: readonly T[]): Guard<T> {
  return (data): data is T => values.some((value) => value === data)
}

/** What one of these guards takes. */
export function either<A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> {
  return (data): data is A | B => a(data) || b(data)
}

/** A T, or a member that is missing. */
export function maybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (data): data is T | undefined => data === undefined || guard(data)
}

/** A list of Ts, at least so many of them. */
export function list<T>(guard: Guard<T>, least = 0): Guard<T[]> {
  return (data): data is T[] => Array.isArray(data) && data.length >= least && data.every(guard)
}

/** A list of exactly two Ts. */
export function pair<T>(guard: Guard<T>): Guard<[T, T]> {
  return (data): data is [T, T] => Array.isArray(data) && data.length === 2 && data.every(guard)
}

/** An object whose values are Ts under any names. */
export function record<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (data): data is Record<string, T> => isRecord(data) && Object.values(data).every(guard)
}

/** An object with a guard for each of T's members; what it has beyond them does not matter. */
export function shape<T extends object>(guards: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const members = Object.entries<Guard<unknown>>(guards)
  return (data): data is T => isRecord(data) && members.every(([name, guard]) => guard(data[name]))
}

/** The same, and nothing beyond T's members: a misspelled one would be lost without a word. */
export function exactly<T extends object>(guards: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const has = shape(guards)
  return (data): data is T => has(data) && Object.keys(data).every((name) => name in guards)
}
