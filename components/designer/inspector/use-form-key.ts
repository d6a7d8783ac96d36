'use client'

import { useRef } from 'react'
import type { SelectedPlace } from './use-selected-place.ts'

/** Names a place's form; stays when a new place is stored and gets its ids, so that whoever types there goes on. */
export function useFormKey(place: SelectedPlace): string {
  const last = useRef({ ids: '', name: '', isNew: false, key: '' })
  const made = useRef(0)
  if (!place) return ''
  const { menu, option } = place
  const ids = `${menu.id} ${option?.id ?? ''}`
  const name = `${menu.menuId} ${option?.digit ?? ''}`
  const isNew = menu.id <= 0 || (option?.id ?? 1) <= 0
  const isSame = last.current.ids === ids || (last.current.isNew && last.current.name === name)
  if (!isSame && isNew) made.current += 1
  const key = isSame ? last.current.key : isNew ? `new ${made.current}` : ids
  last.current = { ids, name, isNew, key }
  return key
}
