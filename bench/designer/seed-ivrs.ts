import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '../../server/api/trpc/root.ts'
import { sampleFlow } from './sample-flow.ts'

/** Makes an IVR of each size, with nothing placed by hand; answers their names. `cookie`: of somebody who may edit. */
export async function seedIvrs(url: string, cookie: string, sizes: readonly number[]): Promise<string[]> {
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers: { cookie } })],
  })
  const names: string[] = []
  for (const size of sizes) {
    const name = `menus-${size}`
    await client.ivr.create.mutate({ name, publishMode: 'manual' })
    const patch = { added: sampleFlow(size), rootMenuId: 'main_menu' }
    const { canPublish, problems } = await client.draft.patch.mutate({ name, patch })
    if (!canPublish) throw new Error(`The sample of ${size} menus has errors: ${problems[0]?.message}`)
    names.push(name)
  }
  return names
}
