import { Invalid } from '../../errors.ts'
import { invalidFields } from '../parse-input.ts'

/** Runs a check of one part of a larger input: the fields that it refuses are named by their whole path. */
export function within<T>(path: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw invalidFields(error.errors.map((field) => ({ ...field, path: `${path}.${field.path}` })))
  }
}
