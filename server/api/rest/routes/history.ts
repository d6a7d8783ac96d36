import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import { cancelSchedule } from '../../../services/flow/cancel-schedule.ts'
import { getSchedule } from '../../../services/flow/get-schedule.ts'
import { listSchedules } from '../../../services/flow/list-schedules.ts'
import { restoreVersion } from '../../../services/flow/restore-version.ts'
import { rollBack, rollbackSchema } from '../../../services/flow/rollback.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { scheduleSchema, toSchedule } from '../schemas/schedule.ts'
import { toVersion, versionSchema } from '../schemas/version.ts'

const tag = 'Flow'
const oneVersion = z.object({ version: versionSchema })

/** Going back to older versions, and publishing later. */
export const historyEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/versions/{version}/restore',
    operationId: 'restoreVersion',
    tag,
    summary: 'Restore a version into the draft',
    description:
      'One edit of the draft; callers hear it once it is published. Descriptions and notes stay, and so do language, voice and model.',
    permission: 'ivr:write',
    responses: {
      200: jsonAnswer(
        'The draft has the menus of that version.',
        z.object({
          ivr_name: z.string(),
          restored_version: z.int(),
          draft_revision: z.int(),
          published_version: z.int().nullable(),
        }),
      ),
    },
    problems: [409],
    async handle({ services, access, params }) {
      const version = Number(params.version)
      const { ivr } = await restoreVersion(services, access, { name: params.ivr_name, version })
      return json({
        ivr_name: ivr.name,
        restored_version: version,
        draft_revision: ivr.draftRevision,
        published_version: ivr.publishedVersion,
      })
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/versions/{version}/rollback',
    operationId: 'rollBack',
    tag,
    summary: 'Put an older version in force at once',
    description:
      'Makes a new version with the flow of that one, so that the history stays in order. The draft stays as it is; `publish_mode` becomes `manual`, else the next edit would undo it.',
    permission: 'ivr:write',
    body: rollbackSchema,
    bodyOptional: true,
    bodyExample: { note: 'The new menu sends callers to the wrong queue' },
    responses: {
      200: jsonAnswer('What that version says was in force already, as this version.', oneVersion),
      201: jsonAnswer('It is in force again, as a new version.', oneVersion),
    },
    async handle({ services, access, params, body }) {
      const asked = { name: params.ivr_name, version: Number(params.version), note: body.note }
      const { version, created } = await rollBack(services, access, asked)
      return json({ version: toVersion(version) }, created ? 201 : 200)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/schedules',
    operationId: 'listSchedules',
    tag,
    summary: 'List scheduled publications',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer(
        'Those that wait, the next first, and then what became of the newest others.',
        z.object({ schedules: z.array(scheduleSchema) }),
      ),
    },
    async handle({ services, access, params }) {
      const schedules = await listSchedules(services, access, { name: params.ivr_name })
      return json({ schedules: schedules.map(toSchedule) })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/schedules/{schedule_id}',
    operationId: 'getSchedule',
    tag,
    summary: 'Get a scheduled publication with its flow',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer(
        'The publication, with the flow that was frozen for it.',
        z.object({ schedule: scheduleSchema.extend({ flow: flowSchema }) }),
      ),
    },
    async handle({ services, access, params }) {
      const schedule = await getSchedule(services, access, { name: params.ivr_name, id: params.schedule_id })
      return json({ schedule: { ...toSchedule(schedule), flow: schedule.flow } })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}/schedules/{schedule_id}',
    operationId: 'cancelSchedule',
    tag,
    summary: 'Cancel a scheduled publication',
    permission: 'ivr:write',
    responses: { 204: { description: 'It is not published.' } },
    problems: [409],
    async handle({ services, access, params }) {
      await cancelSchedule(services, access, { name: params.ivr_name, id: params.schedule_id })
      return noContent()
    },
  }),
]
