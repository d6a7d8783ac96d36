'use client'

import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { fieldRefusals } from '../../app/refusal.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { useRefusal } from '../../app/use-refusal.ts'
import { emptyForm, useFormStore } from './form-store.ts'

type AutosaveOptions<T extends object> = {
  /** Names the form; what is typed into it is kept under this name. */
  id: string
  stored: T
  /** What is wrong, by field. */
  check: (values: T) => Partial<Record<keyof T, string>>
  /** Store all fields or none; else each valid field by itself. */
  together?: boolean
  /** The field that a part of a refusal's path means, where the form has another name for it. */
  fieldOf?: (part: string) => string
  /** Rejects when the server refuses. */
  save: (changes: Partial<T>, values: T) => Promise<void>
}

/**
 * A form that stores itself: `set` while typing, `commit` on leaving a field. What is wrong stays in the form with its
 * reason; what is refused stays too and can be sent again.
 */
export function useAutosaveForm<T extends object>(options: AutosaveOptions<T>) {
  const { id, stored } = options
  const errorMessage = useErrorMessage()
  const said = useRefusal()
  const latest = useRef({ ...options, errorMessage, said })
  latest.current = { ...options, errorMessage, said }
  const known = useRef(id)
  const form = useFormStore((state) => state.forms[id] ?? state.forms[known.current]) ?? emptyForm
  const { update, rename } = useFormStore.getState()
  useLayoutEffect(() => {
    if (known.current !== id) rename(known.current, id)
    known.current = id
  }, [id, rename])
  const values = { ...stored, ...form.changes } as T

  // Typed before a reload, and stored since by the edits that outlived it.
  const isStored =
    Object.keys(form.changes).length > 0 &&
    Object.keys(form.underWay).length === 0 &&
    Object.keys(differing(form.changes, stored)).length === 0
  useEffect(() => {
    if (isStored) update(id, (now) => ({ ...now, changes: {} }))
  }, [isStored, id, update])

  const set = useCallback(
    (changes: Partial<T>) =>
      update(id, (now) => ({
        ...now,
        changes: differing({ ...now.changes, ...changes }, latest.current.stored),
        errors: without(now.errors, Object.keys(changes)),
      })),
    [id, update],
  )

  const commit = useCallback(
    async (changes: Partial<T> = {}) => {
      const { stored, check, together = false, fieldOf = (part: string) => part, save } = latest.current
      const now = useFormStore.getState().forms[id] ?? emptyForm
      const changed = differing({ ...now.changes, ...changes }, stored)
      const whole = { ...stored, ...changed } as T
      const wrong = defined(check(whole))
      const errors = together ? wrong : only(wrong, Object.keys(changed))
      const blocked = together ? Object.keys(errors).length > 0 : false
      const ready = blocked ? {} : without(changed, Object.keys(errors))
      const fresh = differing(ready, now.underWay)
      const sent = Object.keys(fresh).length > 0
      const toSend = together && sent ? ready : fresh
      update(id, (form) => ({
        ...form,
        changes: changed,
        errors,
        ...(sent ? { underWay: toSend, failure: null } : {}),
      }))
      if (!sent) return
      try {
        await save(toSend as Partial<T>, whole)
        update(latest.current.id, (form) => ({
          ...form,
          underWay: {},
          changes: differing(form.changes, toSend),
          savedAt: Date.now(),
        }))
      } catch (error) {
        const refused = Object.fromEntries(
          fieldRefusals(error).flatMap(({ path, message }) => {
            const parts = path.split('.').map(fieldOf)
            const field = Object.keys(stored).find((name) => parts.includes(name))
            return field ? [[field, latest.current.said(message)]] : []
          }),
        )
        update(latest.current.id, (form) => ({
          ...form,
          underWay: {},
          changes: { ...toSend, ...form.changes },
          errors: { ...form.errors, ...refused },
          failure: latest.current.errorMessage(error),
        }))
      }
    },
    [id, update],
  )

  const discard = useCallback(() => update(id, () => emptyForm), [id, update])
  return { form, values, errors: form.errors as Partial<Record<keyof T, string>>, set, commit, discard }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function differing(changes: Readonly<Record<string, unknown>>, from: object): Record<string, unknown> {
  const base = from as Record<string, unknown>
  return Object.fromEntries(Object.entries(changes).filter(([field, value]) => !same(value, base[field])))
}

function without<V>(record: Readonly<Record<string, V>>, fields: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)))
}

function only<V>(record: Readonly<Record<string, V>>, fields: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)))
}

function defined(errors: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
