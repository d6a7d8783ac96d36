import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { expect, test } from 'vitest'
import { draftToGraph } from '../designer/canvas/draft-to-graph.ts'
import { flowToDraft } from './flow-to-draft.ts'

test('a flow that ran is drawn as it was, its menus where they stand now', () => {
  const option = { key: '1', action: { type: 'transfer_queue', target: 'queue-sales', config: null } }
  const menu = { menuId: 'main', promptText: 'Press 1.', timeoutSec: 5, maxRetries: 3, options: [option] }
  const flow = flowSchema.parse({
    ...{ ivrName: 'hotline', language: 'en', voice: 'alloy', ttsModel: 'tts-1', rootMenuId: 'main' },
    menus: [menu],
  })
  const draft = flowToDraft(flow, { 'menu:main': { x: 7, y: 8 } })
  expect(draft.positions).toEqual({ 'menu:main': { x: 7, y: 8 } })
  expect(draft.menus[0]).toMatchObject({ menuId: 'main', promptText: 'Press 1.', timeoutSeconds: 5 })
  const { nodes, edges } = draftToGraph(draft, false)
  expect(nodes.map(({ id }) => id)).toEqual(['menu:main', 'option:main:1'])
  expect(edges).toHaveLength(1)
})
