import { useCallback } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { fieldRefusals } from './refusal.ts'
import { useErrorMessage } from './use-error-message.ts'
import { useRefusal } from './use-refusal.ts'

/**
 * Shows a refusal at the fields it is about; at the form (`root`) what belongs to none. `rename` maps the server's
 * paths to the form's where they differ.
 */
export function useShowRefusal() {
  const errorMessage = useErrorMessage()
  const said = useRefusal()
  return useCallback(
    <T extends FieldValues>(
      form: UseFormReturn<T>,
      error: unknown,
      rename: Readonly<Record<string, Path<T>>> = {},
    ): void => {
      const known = new Set(Object.keys(form.getValues()))
      const placed = fieldRefusals(error)
        .map(({ path, message }) => ({ path: path.replace(/^(changes|input)\./, ''), message }))
        .map(({ path, message }) => ({ path: rename[path] ?? path, message }))
        .filter(({ path }) => known.has(path))
      for (const { path, message } of placed) form.setError(path as Path<T>, { message: said(message) })
      if (placed.length === 0) form.setError('root', { message: errorMessage(error) })
    },
    [errorMessage, said],
  )
}
