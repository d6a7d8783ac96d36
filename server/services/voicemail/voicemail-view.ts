import type { Prisma } from '../../../prisma/generated/client.ts'

/** What is read of a message. */
export const voicemailColumns = {
  id: true,
  callId: true,
  mailbox: true,
  callerNumber: true,
  callerName: true,
  durationMs: true,
  receivedAt: true,
  heardAt: true,
  ivr: { select: { name: true } },
} as const satisfies Prisma.VoicemailSelect

type Row = Prisma.VoicemailGetPayload<{ select: typeof voicemailColumns }>

/** A message as people and integrators see it. `callerNumber` and `callerName` are personal data. */
export type VoicemailView = Omit<Row, 'ivr'> & {
  /** Null: the IVR was deleted since. */
  ivrName: string | null
  audioUrl: string
}

export const toVoicemailView = ({ ivr, ...row }: Row): VoicemailView => ({
  ...row,
  ivrName: ivr?.name ?? null,
  audioUrl: `/v1/voicemails/${row.id}/audio`,
})
