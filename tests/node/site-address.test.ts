/** SITE_URL and OFFLINE. */
import { describe, expect, it } from 'vitest'
import { readOffline, readSiteAddress } from '../../src/node/site-address'

describe('readSiteAddress', () => {
  it.each([
    [undefined, '', '/'], ['', '', '/'], ['  ', '', '/'],
    ['https://www.example.cn', 'https://www.example.cn/', '/'],
    ['https://www.example.cn/2023', 'https://www.example.cn/2023/', '/2023/'],
    [' https://www.example.cn/a/b/ ', 'https://www.example.cn/a/b/', '/a/b/'],
    ['http://127.0.0.1:4173/', 'http://127.0.0.1:4173/', '/'],
    ['https://www.example.cn/%E4%BA%A4', 'https://www.example.cn/%E4%BA%A4/', '/%E4%BA%A4/'],
  ])('understands %j', (text, url, base) => {
    expect(readSiteAddress({ SITE_URL: text })).toEqual({ url, base })
  })

  it.each([
    'www.example.cn', '/2023/', 'ftp://a.example/', 'https://', 'https://a.example/?x=1', 'https://a.example/#top', 'https://me@a.example/', 'javascript:1',
  ])('refuses "%s" in a sentence that names it', (text) => {
    expect(() => readSiteAddress({ SITE_URL: text })).toThrow(`SITE_URL must be an address such as https://www.example.cn/2023/, but it is "${text}".`)
  })
})

describe('readOffline', () => {
  it.each<[string | undefined, boolean]>([[undefined, true], ['', true], ['on', true], [' off ', false]])('understands %j', (text, offline) => {
    expect(readOffline({ OFFLINE: text })).toBe(offline)
  })
  it('refuses anything else in a sentence', () => {
    expect(() => readOffline({ OFFLINE: 'no' })).toThrow('OFFLINE must be "on" or "off", but it is "no".')
  })
})
