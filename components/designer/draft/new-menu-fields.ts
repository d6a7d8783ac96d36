import type { MenuFields } from './edit.ts'

/** A menu as it begins: its words are still to be written, which its problems say. */
export function newMenuFields(menuId: string): MenuFields {
  return { menuId, promptText: '' }
}
