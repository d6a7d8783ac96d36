import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { type Flow, flowSchema } from '../../domain/flow/flow.ts'
import type { HoursOverride } from '../../ports/flow-source.ts'
import { readChecked, writeChecked } from '../disk/checked-file.ts'
import type { IvrIdentity, IvrRow } from './read-ivr.ts'

const versionsKept = 5
const temporaryLivesMs = 60_000

const ivrSchema = z.object({
  tenantId: z.string(),
  row: z.object({
    ivrId: z.int(),
    name: z.string(),
    publishedVersion: z.int().nullable(),
    sealedOpenaiKey: z.string().nullable(),
    speechEngine: z.string().nullable(),
    allowedHosts: z.array(z.string()),
    allowedDialStrings: z.array(z.string()),
  }) satisfies z.ZodType<IvrRow>,
  liveVersion: z.int().nullable(),
  hoursOverrides: z.array(
    z.tuple([z.string(), z.object({ state: z.enum(['open', 'closed']), until: z.coerce.date().nullable() })]),
  ),
})
const versionSchema = z.object({ ivrId: z.int(), version: z.int(), flow: flowSchema })

/** An IVR's settings. `liveVersion`: the one that last answered new calls. */
export type KeptIvr = { row: IvrRow; liveVersion: number | null; hoursOverrides: ReadonlyMap<string, HoursOverride> }

/**
 * The IVR and its last few versions on disk, for a start without the database and for calls that began with an older
 * version. Keys are kept as the database has them: sealed. What cannot be written is logged and written again with the
 * next look at the IVR; what is damaged counts as missing.
 */
export class KeptFlows {
  readonly #dir: string
  readonly #identity: IvrIdentity
  readonly #logger: Pick<Logger, 'warn'>
  #lastIvr = ''
  /** A version that the disk did not take. */
  #unkept: { ivrId: number; version: number; flow: Flow } | null = null
  #failing = false
  #writing: Promise<void> = Promise.resolve()

  constructor(dir: string, identity: IvrIdentity, logger: Pick<Logger, 'warn'>) {
    this.#dir = dir
    this.#identity = identity
    this.#logger = logger
  }

  /** Returns at once. */
  keepIvr({ row, liveVersion, hoursOverrides }: KeptIvr): void {
    const value = { tenantId: this.#identity.tenantId, row, liveVersion, hoursOverrides: [...hoursOverrides] }
    const unkept = this.#unkept
    this.#unkept = null
    if (unkept) this.keepVersion(unkept.ivrId, unkept.version, unkept.flow)
    const json = JSON.stringify(value)
    if (json === this.#lastIvr) return
    this.#lastIvr = json
    this.#write(async () => {
      await writeChecked(this.#ivrFile, value).catch((error: unknown) => {
        if (this.#lastIvr === json) this.#lastIvr = ''
        throw error
      })
    })
  }

  /** Returns at once. */
  keepVersion(ivrId: number, version: number, flow: Flow): void {
    const value = { ivrId, version, flow }
    this.#write(async () => {
      await writeChecked(this.#versionFile(version), value).catch((error: unknown) => {
        this.#unkept ??= value
        throw error
      })
      await this.#prune()
    })
  }

  /** The IVR is no more. */
  forget(): void {
    this.#lastIvr = ''
    this.#write(() => unlink(this.#ivrFile).catch(() => undefined))
  }

  /** What answers calls while the database is away: the published version or, without it, the one that was live. */
  async inForce(): Promise<(KeptIvr & { version: number; flow: Flow }) | null> {
    const ivr = await this.#ivr()
    for (const version of [ivr?.row.publishedVersion, ivr?.liveVersion]) {
      const flow = ivr && version ? await this.version(ivr.row.ivrId, version) : null
      if (ivr && version && flow) return { ...ivr, version, flow }
    }
    return null
  }

  /** Null: it is not kept. */
  async version(ivrId: number, version: number): Promise<Flow | null> {
    const parsed = versionSchema.safeParse(await readChecked(this.#versionFile(version)))
    return parsed.success && parsed.data.ivrId === ivrId && parsed.data.version === version ? parsed.data.flow : null
  }

  /** Resolves when all that was to be kept is on disk, or was given up. */
  settled(): Promise<void> {
    return this.#writing
  }

  /** Null: nothing is kept, or of another IVR. */
  async #ivr(): Promise<KeptIvr | null> {
    const parsed = ivrSchema.safeParse(await readChecked(this.#ivrFile))
    if (!parsed.success) return null
    const { tenantId, row, liveVersion, hoursOverrides } = parsed.data
    const { ivrId, ivrName } = this.#identity
    const same = tenantId === this.#identity.tenantId && (ivrId === null ? row.name === ivrName : row.ivrId === ivrId)
    return same ? { row, liveVersion, hoursOverrides: new Map(hoursOverrides) } : null
  }

  get #ivrFile(): string {
    return join(this.#dir, 'ivr.json')
  }

  #versionFile(version: number): string {
    return join(this.#dir, `version-${version}.json`)
  }

  #write(work: () => Promise<void>): void {
    this.#writing = this.#writing
      .then(work)
      .then(() => {
        this.#failing = false
      })
      .catch((error: unknown) => {
        if (!this.#failing) this.#logger.warn({ err: error }, 'the flow could not be kept on disk')
        this.#failing = true
      })
  }

  /** Leaves the versions that were kept last, and nothing half written. */
  async #prune(): Promise<void> {
    const found: { file: string; mtimeMs: number }[] = []
    for (const name of await readdir(this.#dir)) {
      const file = join(this.#dir, name)
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
      if (!name.endsWith('.tmp')) found.push(...(name.startsWith('version-') ? [{ file, mtimeMs }] : []))
      else if (Date.now() - mtimeMs > temporaryLivesMs) await unlink(file).catch(() => undefined)
    }
    found.sort((a, b) => b.mtimeMs - a.mtimeMs)
    for (const { file } of found.slice(versionsKept)) await unlink(file).catch(() => undefined)
  }
}
