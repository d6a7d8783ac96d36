'use client'

import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '../../server/api/trpc/root.ts'

/** `useTRPC()` makes options for React Query's hooks; `useTRPCClient()` calls procedures by hand. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** What procedures take and give, as the client sees it: `RouterOutputs['ivr']['list']`. */
export type RouterInputs = inferRouterInputs<AppRouter>
export type RouterOutputs = inferRouterOutputs<AppRouter>
