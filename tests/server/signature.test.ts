import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signUrl } from '../../server/signature.ts'

/** The example in WeChat's own description of the JS-SDK, appendix 1. */
const EXAMPLE = {
  ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
  nonceStr: 'Wm3WZYTPz0wzccnW',
  timestamp: 1414587457,
  url: 'http://mp.weixin.qq.com?params=value',
}

describe('signUrl', () => {
  it('gives the signature of WeChat\'s published example', () => {
    expect(signUrl(EXAMPLE)).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed')
  })

  it.each([
    ['a slash before the query', { url: 'http://mp.weixin.qq.com/?params=value' }],
    ['another page', { url: 'http://mp.weixin.qq.com?params=other' }],
    ['another nonce', { nonceStr: 'wm3WZYTPz0wzccnW' }],
    ['another second', { timestamp: 1414587458 }],
    ['another ticket', { ticket: 'another' }],
  ])('changes with %s', (_, change) => {
    expect(signUrl({ ...EXAMPLE, ...change })).not.toBe(signUrl(EXAMPLE))
  })

  it('takes every address raw, as UTF-8', () => {
    const tail = fc.string({ unit: fc.constantFrom('a', '/', '?', '&', '=', '%', '+', 'é', '交', '😀') })
    fc.assert(fc.property(tail, (path) => {
      const url = `https://www.jiaocheng.example/${path}`
      const line = `jsapi_ticket=t&noncestr=n&timestamp=7&url=${url}`
      expect(signUrl({ ticket: 't', nonceStr: 'n', timestamp: 7, url })).toBe(createHash('sha1').update(Buffer.from(line)).digest('hex'))
    }))
  })
})
