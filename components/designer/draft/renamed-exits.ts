import { branchConfigSchema } from 'ivr-runtime/domain/flow/kinds/branch'
import type { DraftMenu } from './draft.ts'

type Cases = Pick<DraftMenu, 'kind' | 'config'>

/**
 * Exits of a branch whose case kept its place and got another name, by their old one; the server lets their options
 * follow in the same way (server/services/menus/refit-options.ts).
 */
export function renamedExits(before: Cases, after: Cases): ReadonlyMap<string, string> {
  const [from, to] = [exitsInOrder(before), exitsInOrder(after)]
  if (from.length !== to.length) return new Map()
  return new Map(
    from.flatMap((name, at): [string, string][] => {
      const now = to[at]
      return now === undefined || to.includes(name) || from.includes(now) ? [] : [[name, now]]
    }),
  )
}

function exitsInOrder({ kind, config }: Cases): string[] {
  const parsed = branchConfigSchema.safeParse(config)
  return kind === 'branch' && parsed.success ? parsed.data.cases.map((each) => each.exit) : []
}
