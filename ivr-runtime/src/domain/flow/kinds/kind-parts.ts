import type { z } from 'zod'

/** A way out of a menu that the caller does not press. `required`: a flow without an option for it is an error. */
export type MenuExit = { name: string; required: boolean }

/** What makes a kind of menu. `Config` is what `ivr_menus.config` holds for it. */
export type KindParts<Config> = {
  config: z.ZodType<Config>
  /** Its exits, in the order in which they are shown. */
  exits(config: Config): readonly MenuExit[]
  /** Whether callers choose by keys (`1`, `12`, `*`). */
  keys: boolean
  /** Whether it waits for the caller. A circle of menus that do not would never end. */
  waits: boolean
  /** Whether it has a prompt. */
  speaks: boolean
}
