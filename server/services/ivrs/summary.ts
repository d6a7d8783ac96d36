import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findIvr, noSuchIvr } from './find-ivr.ts'
import { maskKey } from './mask-key.ts'
import { runtimeHealth } from './runtime-health.ts'

const withCounts = {
  _count: { select: { menus: true, calls: true } },
  versions: { orderBy: { version: 'desc' }, take: 1, select: { promptsTotal: true, promptsReady: true, liveAt: true } },
} as const satisfies Prisma.IvrInclude

type CountedIvr = Prisma.IvrGetPayload<{ include: typeof withCounts }>

/** All IVRs of the tenant by name, each with what a dashboard shows of it. */
export async function summariseIvrs(services: Services, access: Access) {
  const ivrs = await services.db.ivr.findMany({
    where: { tenantId: access.tenantId },
    include: withCounts,
    orderBy: { name: 'asc' },
  })
  return { ivrs: await Promise.all(ivrs.map(toSummary)), total: ivrs.length }
}

/** One IVR as a dashboard shows it, with its settings. Throws NotFound. */
export async function summariseIvr(services: Services, access: Access, { name }: { name: string }) {
  const { id } = await findIvr(services.db, access, name)
  const ivr = await services.db.ivr.findUnique({ where: { id }, include: withCounts })
  if (!ivr) throw noSuchIvr(name)
  return {
    ...(await toSummary(ivr)),
    rootMenuId: ivr.rootMenuId,
    openaiApiKeyMasked: maskKey(services, ivr.openaiApiKey),
    podName: ivr.podName,
    serviceName: ivr.serviceName,
  }
}

async function toSummary(ivr: CountedIvr) {
  const { activeCalls } = await runtimeHealth(ivr.podStatus === 'Running' ? ivr.httpAddress : null)
  return {
    id: ivr.id,
    name: ivr.name,
    description: ivr.description,
    status: ivr.status,
    podStatus: ivr.podStatus,
    statusReason: ivr.statusReason,
    defaultLanguage: ivr.defaultLanguage,
    defaultVoice: ivr.defaultVoice,
    ttsModel: ivr.ttsModel,
    speechEngine: ivr.speechEngine,
    publishMode: ivr.publishMode,
    publishedVersion: ivr.publishedVersion,
    draftRevision: ivr.draftRevision,
    menuCount: ivr._count.menus,
    activeCalls,
    totalCalls: ivr._count.calls,
    eslAddress: ivr.eslAddress,
    createdAt: ivr.createdAt,
    updatedAt: ivr.updatedAt,
    live: ivr.versions[0] ?? null,
  }
}

export type IvrSummary = Awaited<ReturnType<typeof toSummary>>
