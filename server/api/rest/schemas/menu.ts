import type { MenuTree } from 'ivr-runtime/domain/flow/menu-tree'
import { z } from 'zod'
import type { IvrMenu, IvrMenuOption } from '../../../../prisma/generated/client.ts'

export const menuSchema = z
  .object({
    id: z.int(),
    ivr_name: z.string(),
    menu_id: z.string(),
    kind: z.string(),
    config: z.record(z.string(), z.unknown()).nullable(),
    description: z.string().nullable().describe('For those who edit it; callers never hear it.'),
    prompt_text: z.string(),
    language: z.string().nullable(),
    translations: z.record(z.string(), z.record(z.string(), z.unknown())).nullable(),
    tts_voice: z.string().nullable(),
    timeout_seconds: z.int(),
    max_retries: z.int(),
    invalid_prompt: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Menu' })

export const toMenu = (menu: IvrMenu) => ({
  id: menu.id,
  ivr_name: menu.ivrName,
  menu_id: menu.menuId,
  kind: menu.kind,
  config: menu.config,
  description: menu.description,
  prompt_text: menu.promptText,
  language: menu.language,
  translations: menu.translations,
  tts_voice: menu.ttsVoice,
  timeout_seconds: menu.timeoutSeconds,
  max_retries: menu.maxRetries,
  invalid_prompt: menu.invalidPrompt,
  created_at: menu.createdAt.toISOString(),
  updated_at: menu.updatedAt.toISOString(),
})

export const optionSchema = z
  .object({
    id: z.int(),
    digit: z.string(),
    action_type: z.string(),
    action_target: z.string(),
    action_config: z.record(z.string(), z.unknown()).nullable(),
    description: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'MenuOption' })

export const toOption = (option: IvrMenuOption) => ({
  id: option.id,
  digit: option.digit,
  action_type: option.actionType,
  action_target: option.actionTarget,
  action_config: option.actionConfig,
  description: option.description,
  created_at: option.createdAt.toISOString(),
})

export type MenuTreeBody = {
  menu_id: string
  kind?: string | undefined
  prompt_text: string
  options: { digit: string; action: string; target: string }[]
  sub_menus: MenuTreeBody[]
}

export const menuTreeSchema: z.ZodType<MenuTreeBody> = z
  .object({
    menu_id: z.string(),
    kind: z.string().optional().describe('Absent: `menu`.'),
    prompt_text: z.string(),
    options: z.array(z.object({ digit: z.string(), action: z.string(), target: z.string() })),
    get sub_menus() {
      return z.array(menuTreeSchema)
    },
  })
  .meta({ id: 'MenuTree', description: 'A menu on the path already is named in `target` only.' })

export const toMenuTree = (tree: MenuTree): MenuTreeBody => ({
  menu_id: tree.menuId,
  ...(tree.kind !== 'menu' && { kind: tree.kind }),
  prompt_text: tree.promptText,
  options: tree.options,
  sub_menus: tree.subMenus.map(toMenuTree),
})
