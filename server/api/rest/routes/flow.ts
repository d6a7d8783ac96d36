import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import { getMenuTree } from '../../../services/flow/get-menu-tree.ts'
import { getVersion } from '../../../services/flow/get-version.ts'
import { listVersions } from '../../../services/flow/list-versions.ts'
import { publishIvr } from '../../../services/flow/publish.ts'
import { schedulePublish, schedulePublishSchema } from '../../../services/flow/schedule-publish.ts'
import { pageSchema } from '../../../services/page.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'
import { menuTreeSchema, toMenuTree } from '../schemas/menu.ts'
import { scheduleSchema, toSchedule } from '../schemas/schedule.ts'
import { toVersion, versionSchema } from '../schemas/version.ts'

const tag = 'Flow'
const oneVersion = z.object({ version: versionSchema })
const oneSchedule = z.object({ schedule: scheduleSchema }).meta({ id: 'ScheduledAnswer' })

export const flowEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/flow',
    operationId: 'getFlow',
    tag,
    summary: 'Get the menus nested from the root',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer(
        'The draft as a tree; `root_menu` is null while there is none.',
        z.object({ ivr_name: z.string(), root_menu: menuTreeSchema.nullable() }),
      ),
    },
    async handle({ services, access, params }) {
      const tree = await getMenuTree(services, access, { name: params.ivr_name })
      return json({ ivr_name: params.ivr_name, root_menu: tree && toMenuTree(tree) })
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/publish',
    operationId: 'publishIvr',
    tag,
    summary: 'Publish the draft',
    description:
      'Needed where `publish_mode` is manual; auto publishes after every edit that leaves the flow valid. With `publish_at` what the draft means now is published then, whatever becomes of the draft.',
    permission: 'ivr:write',
    body: schedulePublishSchema.partial({ publishAt: true }),
    bodyOptional: true,
    bodyExample: { note: 'Opening hours changed' },
    responses: {
      200: jsonAnswer('The draft was in force already, as this version.', oneVersion),
      201: jsonAnswer('A new version is in force.', oneVersion),
      202: jsonAnswer('It will be published at that time.', oneSchedule),
    },
    problems: [409],
    async handle({ services, access, params, body }) {
      const name = params.ivr_name
      const { note, publishAt } = body
      if (publishAt !== undefined) {
        return json({ schedule: toSchedule(await schedulePublish(services, access, { name, note, publishAt })) }, 202)
      }
      const { version, created } = await publishIvr(services, access, { name, note })
      return json({ version: toVersion(version) }, created ? 201 : 200)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/versions',
    operationId: 'listVersions',
    tag,
    summary: 'List the published versions',
    permission: 'ivr:read',
    query: pageSchema,
    responses: {
      200: jsonAnswer(
        'Versions, newest first.',
        z.object({ versions: z.array(versionSchema), total: z.int(), published_version: z.int().nullable() }),
      ),
    },
    async handle({ services, access, params, query }) {
      const listed = await listVersions(services, access, { name: params.ivr_name, ...query })
      const { versions, total, publishedVersion } = listed
      return json({ versions: versions.map(toVersion), total, published_version: publishedVersion })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/versions/{version}',
    operationId: 'getVersion',
    tag,
    summary: 'Get a published version with its flow',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer('The version.', z.object({ version: versionSchema.extend({ flow: flowSchema }) })),
    },
    async handle({ services, access, params }) {
      const version = await getVersion(services, access, { name: params.ivr_name, version: Number(params.version) })
      return json({ version: { ...toVersion(version), flow: version.flow } })
    },
  }),
]
