'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { maxFileBytes } from './formats.ts'
import { type Sending, type SendRefusal, sendSound } from './send-sound.ts'

export type SendState =
  | { kind: 'idle'; refusal: SendRefusal | null }
  /** `share`: how much has arrived, 0 to 1. At 1 it is being converted. */
  | { kind: 'sending'; share: number }

/** Sends one file at a time; what is under way is cancelled when the component goes. */
export function useSendSound() {
  const t = useTranslations('recordings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [state, setState] = useState<SendState>({ kind: 'idle', refusal: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Whether it was taken. */
  async function send(what: Pick<Sending, 'method' | 'url' | 'file'>): Promise<boolean> {
    if (what.file.size > maxFileBytes) {
      setState({ kind: 'idle', refusal: { message: t('refusals.tooLarge'), fields: [] } })
      return false
    }
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'sending', share: 0 })
    const onProgress = (share: number) => setState({ kind: 'sending', share })
    const texts = {
      lost: t('refusals.lost'),
      cancelled: t('refusals.cancelled'),
      signedOut: t('refusals.signedOut'),
      failed: t('refusals.failed'),
    }
    const refusal = await sendSound({ ...what, onProgress, signal: controller.signal, texts })
    if (running.current !== controller) return false
    running.current = null
    setState({ kind: 'idle', refusal: controller.signal.aborted ? null : refusal })
    if (refusal) return false
    await queryClient.invalidateQueries(trpc.recording.list.pathFilter())
    return true
  }

  const cancel = () => running.current?.abort()
  const reset = () => setState({ kind: 'idle', refusal: null })
  return { state, send, cancel, reset }
}
