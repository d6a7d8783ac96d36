import type { MenuKind } from '../../domain/flow/menu-kind.ts'
import type { Input } from '../input.ts'
import { branch } from './branch.ts'
import { collect } from './collect.ts'
import { hours } from './hours.ts'
import type { AtMenu, Before, KindBehaviour, KindEffect } from './kind-behaviour.ts'
import { menu } from './menu.ts'
import { message } from './message.ts'

const behaviours = { menu, message, hours, collect, branch } as const satisfies { [K in MenuKind]: KindBehaviour<K> }

// TypeScript does not follow that the behaviour found under a menu's kind takes that very menu.
const behaviourOf = <K extends MenuKind>({ kind }: { kind: K }) => behaviours[kind] as unknown as KindBehaviour<K>

/** What a menu does first. */
export const beginMenu = (at: AtMenu, before: Before): KindEffect => behaviourOf(at.menu).begin(at, before)

/** What it does with an input; null when it waits for another. */
export const hearInMenu = (at: AtMenu, input: Input): KindEffect | null => behaviourOf(at.menu).hear(at, input)
