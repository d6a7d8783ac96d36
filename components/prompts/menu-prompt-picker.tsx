'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'

type DraftMenu = RouterOutputs['draft']['get']['menus'][number]

/** Takes the text and the voice of a menu of the draft. Not there while there are no menus. */
export function MenuPromptPicker({ name, onPick }: { name: string; onPick: (menu: DraftMenu) => void }) {
  const t = useTranslations('prompts')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.get.queryOptions({ name }))
  const menus = data?.menus ?? []
  if (menus.length === 0) return null
  return (
    <Field label={t('preview.fromMenu')}>
      {(aria) => (
        <Combobox
          {...aria}
          value=""
          placeholder={t('preview.chooseMenu')}
          searchLabel={t('preview.searchMenus')}
          options={menus.map(({ menuId }) => ({ value: menuId, label: menuId }))}
          onValueChange={(menuId) => {
            const menu = menus.find((each) => each.menuId === menuId)
            if (menu) onPick(menu)
          }}
        />
      )}
    </Field>
  )
}
