import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { pinnedLookup, type Resolve } from './api-agents.ts'
import { isPublicAddress } from './api-target.ts'

/** A name that resolves to each of these in turn. */
function resolving(...turns: string[][]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = []
  const resolve: Resolve = (host, _, callback) => {
    const addresses = turns[Math.min(asked.length, turns.length - 1)] ?? []
    asked.push(host)
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolve, asked }
}

function look(resolve: Resolve): Promise<string[]> {
  const lookup = pinnedLookup(resolve, isPublicAddress)
  return new Promise((done, failed) => {
    lookup('weather.test', { all: true }, (error, found) => {
      if (error) failed(error)
      else done((found as LookupAddress[]).map(({ address }) => address))
    })
  })
}

describe('resolving the host of a web service', () => {
  test('only public addresses of a name are connected to', async () => {
    expect(await look(resolving(['10.0.0.1', '1.1.1.1', '::1', '2606:4700::1111']).resolve)).toEqual([
      '1.1.1.1',
      '2606:4700::1111',
    ])
  })

  test.each([[['127.0.0.1']], [['::ffff:10.0.0.1', 'fd00::1']], [['169.254.169.254']], [[]]])(
    '%j leads nowhere',
    async (addresses) => {
      await expect(look(resolving(addresses).resolve)).rejects.toMatchObject({ code: 'ERR_FORBIDDEN_ADDRESS' })
    },
  )

  test('a name is asked once for a connection, which goes to what was checked', async () => {
    const rebinding = resolving(['1.1.1.1'], ['127.0.0.1'])
    expect(await look(rebinding.resolve)).toEqual(['1.1.1.1'])
    expect(rebinding.asked).toEqual(['weather.test'])
    await expect(look(rebinding.resolve)).rejects.toMatchObject({ code: 'ERR_FORBIDDEN_ADDRESS' })
  })
})
