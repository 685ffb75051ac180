import { describe, expect, it } from 'vitest'
import { clientOf } from '../../server/client-ip.ts'

describe('clientOf', () => {
  it.each([
    ['the connection, when no proxy is trusted', '198.51.100.1', '203.0.113.9', 0, '198.51.100.1'],
    ['the last entry behind one proxy', '127.0.0.1', '1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['the last but one behind two', '127.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['the connection, when the header is too short', '127.0.0.1', '1.1.1.1', 2, '127.0.0.1'],
    ['the connection, when there is no header', '127.0.0.1', undefined, 1, '127.0.0.1'],
    ['the connection, when the entry is no address', '127.0.0.1', '203.0.113.9, unknown', 1, '127.0.0.1'],
    ['an IPv4 address in IPv6 clothes', '::ffff:198.51.100.1', undefined, 0, '198.51.100.1'],
    ['the network of an IPv6 address', '2001:db8:7:0:1:2:3:4', undefined, 0, '2001:db8:7:0'],
    ['the network of a shortened one', '2001:0db8:7::4', undefined, 0, '2001:db8:7:0'],
    ['the network of a link-local one', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0'],
    ['the loopback', '::1', undefined, 0, '0:0:0:0'],
    ['nobody', undefined, undefined, 0, 'unknown'],
  ])('counts for %s', (_, peer, header, proxies, client) => {
    expect(clientOf(peer, header, proxies)).toBe(client)
  })
})
