'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import type { Draft } from '../draft/draft.ts'
import { knownTargets } from './known-targets.ts'

/** A target, and in a few words who uses it. */
export type Suggestion = { target: string; used: string }
type Place = 'transfer_queue' | 'transfer_extension' | 'voicemail'

/** Targets to choose from, most used first: those of this draft as it stands, and of all IVRs of the organisation. */
export function useKnownTargets(draft: Draft, place: Place): Suggestion[] {
  const t = useTranslations('designerNodes')
  const trpc = useTRPC()
  const { data = [] } = useQuery(trpc.target.list.queryOptions(undefined, { staleTime: 30_000 }))
  const elsewhere = data.filter(({ actionType }) => actionType === place)
  const own = knownTargets(draft, place).filter((target) => !elsewhere.some((each) => each.target === target))
  return [
    ...elsewhere.map(({ target, uses }) => ({
      target,
      used: uses > 0 ? t('targets.usedBy', { count: uses }) : t('targets.hasMessages'),
    })),
    ...own.map((target) => ({ target, used: t('targets.usedHere') })),
  ]
}
