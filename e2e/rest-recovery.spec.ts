import type { APIRequestContext } from '@playwright/test'
import { dial, hasEnded, press, until } from './rest-calls.ts'
import { expectLive, freshName, makeSmallIvr } from './rest-ivrs.ts'
import { expect, test } from './rest-own-product.ts'

test.describe.configure({ mode: 'serial' })

const healthy = { status: 'running', pod_status: 'Running', health_status: 'healthy', status_reason: null }
const statusOf = async (rest: APIRequestContext, name: string) => (await rest.get(`/v1/ivrs/${name}/status`)).json()
const within = { timeout: 30_000, intervals: [50] }

async function expectCallsWork(rest: APIRequestContext, name: string): Promise<void> {
  const call = await press(rest, await dial(rest, name), '1', hasEnded)
  expect(call).toMatchObject({ failure: null, outcome: { kind: 'transferred', target: 'queue-sales' } })
}

test('a killed runtime is never called healthy, comes back at the same address, and goes on with its call', async ({
  rest,
  ownProduct,
}) => {
  const name = freshName('killed')
  await makeSmallIvr(rest, name)
  await expectLive(rest, name)
  const before = await statusOf(rest, name)
  expect(before).toMatchObject(healthy)
  const call = await dial(rest, name)

  const { pod_name, esl_address } = before
  const pid = ownProduct.pidOf(pod_name)
  ownProduct.kill(pod_name)
  const meanwhile: string[] = []
  await expect
    .poll(async () => {
      const status = await statusOf(rest, name)
      if (status.health_status !== 'healthy') meanwhile.push(status.health_status)
      return status
    }, within)
    .toMatchObject({ ...healthy, esl_address })
  expect(meanwhile.length).toBeGreaterThan(0)
  const successor = ownProduct.pidOf(pod_name)
  expect(successor).not.toBeNull()
  expect(successor).not.toBe(pid)

  // A key before that would be taken by the question of the dead process.
  const resumed = await until(rest, call, ({ steps }) => steps.some(({ kind }) => kind === 'resumed'))
  const saved = await press(rest, resumed, '1', hasEnded)
  expect(saved).toMatchObject({ failure: null, outcome: { kind: 'transferred', target: 'queue-sales' } })
  await expectCallsWork(rest, name)
  expect(await statusOf(rest, name)).toMatchObject({ active_calls: 0, total_calls: 2 })
})

test('after the worker was killed its calls end with the reason, and new ones work', async ({ rest, ownProduct }) => {
  const name = freshName('orphan')
  await makeSmallIvr(rest, name)
  await expectLive(rest, name)
  const { esl_address } = await statusOf(rest, name)
  const call = await dial(rest, name)
  ownProduct.kill('worker')
  const lost = await until(rest, call, hasEnded)
  expect(lost).toMatchObject({
    failure: expect.stringContaining('Start another test call'),
    outcome: { kind: 'failed' },
  })
  await expect.poll(() => statusOf(rest, name), within).toMatchObject({ ...healthy, esl_address })
  await expectCallsWork(rest, name)
  expect(await statusOf(rest, name)).toMatchObject({ active_calls: 0, total_calls: 2 })
})
