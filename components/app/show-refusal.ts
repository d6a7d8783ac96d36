import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { errorMessage, fieldRefusals } from './refusal.ts'
import { sentence } from './sentence.ts'

/**
 * Shows a refusal at the fields it is about; at the form (`root`) what belongs to none. `rename` maps the server's
 * paths to the form's where they differ.
 */
export function showRefusal<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
  rename: Readonly<Record<string, Path<T>>> = {},
): void {
  const known = new Set(Object.keys(form.getValues()))
  const placed = fieldRefusals(error)
    .map(({ path, message }) => ({ path: path.replace(/^(changes|input)\./, ''), message }))
    .map(({ path, message }) => ({ path: rename[path] ?? path, message }))
    .filter(({ path }) => known.has(path))
  for (const { path, message } of placed) form.setError(path as Path<T>, { message: sentence(message) })
  if (placed.length === 0) form.setError('root', { message: errorMessage(error) })
}
