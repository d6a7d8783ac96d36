'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, splitLink } from '@trpc/client'
import { ThemeProvider } from 'next-themes'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import { IntlProvider } from 'use-intl'
import type { Messages } from '../../messages/catalogue.ts'
import type { Locale } from '../../messages/locales.ts'
import type { AppRouter } from '../../server/api/trpc/root.ts'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { liveLinks } from './live-links.ts'
import { makeQueryClient } from './query-client.ts'
import { Toaster } from './toaster.tsx'
import { TRPCProvider } from './trpc.ts'

const url = '/api/trpc'

export type ProvidersProps = {
  nonce: string | undefined
  locale: Locale
  messages: Messages
  children: ReactNode
}

/** Language, theme, data and notices for every page. All subscriptions of a page share one connection. */
export function Providers({ nonce, locale, messages, children }: ProvidersProps) {
  const [queryClient] = useState(makeQueryClient)
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === 'subscription',
          true: liveLinks(),
          false: httpBatchLink({ url, transformer: superjson, maxURLLength: 4000 }),
        }),
      ],
    }),
  )
  return (
    <IntlProvider locale={locale} messages={messages}>
      <ThemeProvider
        attribute="data-theme"
        defaultTheme="system"
        enableSystem
        disableTransitionOnChange
        {...(nonce ? { nonce } : {})}
      >
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
            <TooltipProvider>{children}</TooltipProvider>
            <Toaster />
          </TRPCProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </IntlProvider>
  )
}
