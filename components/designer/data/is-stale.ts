import { fieldRefusals, refusalCode } from '../../app/refusal.ts'

/** The edit was refused because somebody else changed the draft since this page read it; no field is wrong. */
export function isStale(error: unknown): boolean {
  return refusalCode(error) === 'conflict' && fieldRefusals(error).length === 0
}
