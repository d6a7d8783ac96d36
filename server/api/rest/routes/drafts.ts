import { draftDocumentSchema } from 'ivr-runtime/domain/flow/document/draft-document'
import { z } from 'zod'
import { exportDraft } from '../../../services/flow/export-draft.ts'
import { getDraft } from '../../../services/flow/get-draft.ts'
import { importDraft } from '../../../services/flow/import-draft.ts'
import { patchDraft } from '../../../services/flow/patch-draft.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'
import { draftPatchBodySchema, toDraftPatch } from '../schemas/draft-patch.ts'
import { draftStateSchema, toDraftState } from '../schemas/draft-state.ts'

const tag = 'Flow'
const path = '/v1/ivrs/{ivr_name}/draft'
/** 2,000 menus with five keys and 500 letters each are 4 MiB. */
const maxBodyBytes = 16 * 1_048_576
const expecting = z.strictObject({
  expected_revision: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .nonnegative()
    .optional()
    .describe('Refuse with 409 unless the draft still has this revision (`draft_revision` of the IVR).'),
})

export const draftEndpoints = [
  endpoint({
    method: 'get',
    path,
    operationId: 'exportDraft',
    tag,
    summary: 'Export the whole draft',
    description: 'Menus, options, and what is on the canvas. The same draft always gives the same document.',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('A document that can be imported, here or into another IVR.', draftDocumentSchema) },
    async handle({ services, access, params }) {
      return json(await exportDraft(services, access, { name: params.ivr_name }))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/problems',
    operationId: 'checkDraft',
    tag,
    summary: 'Check the draft',
    description:
      'What is wrong with the draft, errors first. Every path that a call can take is walked, so a problem comes with ' +
      'the keys by which callers meet it. Good for a pipeline: it fails where `can_publish` is false.',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The draft as it is now.', draftStateSchema) },
    async handle({ services, access, params }) {
      return json(toDraftState(await getDraft(services, access, { name: params.ivr_name })))
    },
  }),
  endpoint({
    method: 'put',
    path,
    operationId: 'importDraft',
    tag,
    summary: 'Import a whole draft',
    description:
      'The draft becomes what an exported document says, all or nothing; what does not differ stays as it is. ' +
      'Problems that stop publishing (a key that leads nowhere) do not stop the import: the answer names them.',
    permission: 'ivr:write',
    query: expecting,
    body: draftDocumentSchema,
    maxBodyBytes,
    bodyExample: {
      format: 'ominis-ivr-draft',
      format_version: 1,
      root_menu_id: 'main_menu',
      menus: [
        {
          menu_id: 'main_menu',
          prompt_text: 'Press 1 for sales.',
          options: [{ digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }],
        },
      ],
    },
    responses: { 200: jsonAnswer('The draft as it is now.', draftStateSchema) },
    problems: [409],
    async handle({ services, access, params, query, body }) {
      const edit = { name: params.ivr_name, expectedRevision: query.expected_revision }
      return json(toDraftState(await importDraft(services, access, { ...edit, document: body })))
    },
  }),
  endpoint({
    method: 'patch',
    path,
    operationId: 'patchDraft',
    tag,
    summary: 'Change many parts of the draft at once',
    description: 'All or nothing, as one revision: renamed, removed, added, changed, in this order.',
    permission: 'ivr:write',
    query: expecting,
    body: draftPatchBodySchema,
    maxBodyBytes,
    bodyExample: {
      renamed: [{ from: 'old_sales', to: 'sales' }],
      added: [{ menu_id: 'late', kind: 'message', prompt_text: 'We are closed.' }],
      changed: {
        main_menu: {
          fields: { timeout_seconds: 8 },
          options: { '1': { action_type: 'sub_menu', action_target: 'sales' }, '9': null },
        },
      },
      positions: { 'menu:late': { x: 480, y: 120 }, 'menu:main_menu': null },
    },
    responses: { 200: jsonAnswer('The draft as it is now.', draftStateSchema) },
    problems: [409],
    async handle({ services, access, params, query, body }) {
      const edit = { name: params.ivr_name, expectedRevision: query.expected_revision }
      return json(toDraftState(await patchDraft(services, access, { ...edit, patch: toDraftPatch(body) })))
    },
  }),
]
