/** The part of Trusted Types that the address of a worker needs; TypeScript's library does not know them. */
export interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (text: string) => unknown }
}
