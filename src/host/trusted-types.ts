/** Addresses of workers as a browser with Trusted Types wants them. */

/** The part of Trusted Types that this needs; TypeScript's library does not know them. */
export interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (text: string) => unknown }
}

/** The site's policies, which the Content-Security-Policy names (src/node/csp.ts): one for each of its workers. */
export const POLICIES = { offline: 'two-sessions', press: 'two-sessions-press' } as const

/** The address of a worker's script; for each policy once a page. */
export function scriptAddress(policy: (typeof POLICIES)[keyof typeof POLICIES], address: string, trustedTypes: TrustedTypes | undefined): string {
  return (trustedTypes?.createPolicy(policy, { createScriptURL: () => address }).createScriptURL('') ?? address) as string
}
