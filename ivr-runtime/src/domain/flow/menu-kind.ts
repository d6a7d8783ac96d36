import type { Menu } from './flow.ts'
import { branch } from './kinds/branch.ts'
import { collect } from './kinds/collect.ts'
import { hours } from './kinds/hours.ts'
import type { KindParts, MenuExit } from './kinds/kind-parts.ts'
import { menu } from './kinds/menu.ts'
import { message } from './kinds/message.ts'

/** In the order in which an interface offers them. */
export const menuKinds = ['menu', 'message', 'hours', 'collect', 'branch'] as const
export type MenuKind = (typeof menuKinds)[number]

/** What each kind is made of. */
export const kindParts = { menu, message, hours, collect, branch } as const satisfies Record<
  MenuKind,
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a configuration of its own
  KindParts<any>
>

export const isMenuKind = (kind: string): kind is MenuKind => (menuKinds as readonly string[]).includes(kind)

/**
 * The exits of a kind. `config` as stored, so it may be unfinished: a branch whose cases cannot be read has only
 * `else`.
 */
export function exitsOf(kind: MenuKind, config: unknown): readonly MenuExit[] {
  if (kind !== 'branch') return kindParts[kind].exits()
  const read = branch.config.safeParse(config)
  return read.success ? branch.exits(read.data) : [{ name: 'else', required: true }]
}

/** Whether an option of the menu can be reached: keys where the kind listens to them, and the kind's exits. */
export function takesKey(of: Pick<Menu, 'kind' | 'config'>, key: string): boolean {
  if (/^[0-9*#]/.test(key)) return kindParts[of.kind].keys
  return exitsOf(of.kind, of.config).some((exit) => exit.name === key)
}
