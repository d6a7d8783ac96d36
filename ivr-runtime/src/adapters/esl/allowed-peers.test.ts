import { describe, expect, test } from 'vitest'
import { allowedPeers, isPeerEntry } from './allowed-peers.ts'

const resolving = (names: Record<string, string[]>) => {
  const asked: string[] = []
  const resolve = async (name: string) => {
    asked.push(name)
    const found = names[name]
    if (!found) throw new Error('not found')
    return found
  }
  return { resolve, asked }
}

describe('who may present calls', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s, this machine itself', (address) => {
    expect(allowedPeers([])(address)).toBe(true)
  })

  test.each(['10.0.0.1', '192.168.1.1', '::ffff:10.0.0.1', 'fe80::1', '0.0.0.0', '::', undefined, 'nonsense'])(
    '%s does not, unless it is named',
    (address) => {
      expect(allowedPeers([])(address)).toBe(false)
    },
  )

  test.each([
    ['10.1.2.3', '10.1.2.3'],
    ['10.1.2.3', '::ffff:10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['10.1.0.0/16', '10.1.255.1'],
    ['fd00::/8', 'fd12::1'],
    ['2001:db8:0::1', '2001:db8::1'],
  ])('%s lets %s in', (entry, address) => {
    expect(allowedPeers([entry])(address)).toBe(true)
  })

  test.each([
    ['10.1.2.3', '10.1.2.4'],
    ['10.1.0.0/16', '10.2.0.1'],
    ['0.0.0.0/0', '2001:db8::1'],
    ['fd00::/8', '10.0.0.1'],
  ])('%s does not let %s in', (entry, address) => {
    expect(allowedPeers([entry])(address)).toBe(false)
  })

  test('a name lets in the addresses that it has', async () => {
    const { resolve, asked } = resolving({ switch: ['10.1.2.3', 'fd00::3'] })
    const allowed = allowedPeers(['switch', 'gone.example'], resolve)
    expect(await allowed('::ffff:10.1.2.3')).toBe(true)
    expect(await allowed('fd00:0::3')).toBe(true)
    expect(await allowed('10.1.2.4')).toBe(false)
    expect(asked).toEqual(['switch', 'gone.example'])
  })

  test('no name is looked up for a peer that an address lets in', () => {
    const { resolve, asked } = resolving({})
    expect(allowedPeers(['10.1.2.3', 'switch'], resolve)('10.1.2.3')).toBe(true)
    expect(asked).toEqual([])
  })
})

test('an entry is an address, a range or a name', () => {
  for (const entry of ['10.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8', 'freeswitch', 'sw-1.calls.example', 'sw_1.local.'])
    expect(isPeerEntry(entry), entry).toBe(true)
  for (const entry of ['', '10.0.0', '10.0.0.256', '10.0.0.0/33', 'a b', 'host:80', 'http://x', '*', '-a', 'a..b'])
    expect(isPeerEntry(entry), entry).toBe(false)
})
