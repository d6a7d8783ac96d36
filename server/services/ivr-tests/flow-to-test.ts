import type { Flow } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { Invalid } from '../../errors.ts'
import { draftErrors } from '../flow/draft-errors.ts'
import { viewDraft } from '../flow/draft-view.ts'
import { getVersion } from '../flow/get-version.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'

/** The draft as it stands, or a published version. */
export type TestedVersion = 'draft' | number

/** What tests are to run. Throws NotFound, or Invalid when the draft has errors. */
export async function flowToTest(
  services: Services,
  access: Access,
  { name, version }: { name: string; version: TestedVersion },
): Promise<Flow> {
  if (version !== 'draft') return (await getVersion(services, access, { name, version })).flow
  const { view, flow } = await viewDraft(services.db, await findIvr(services.db, access, name))
  if (flow) return flow
  const { sentences, errors } = draftErrors(view)
  throw new Invalid(`The draft cannot be tested: ${sentences}`, errors)
}
