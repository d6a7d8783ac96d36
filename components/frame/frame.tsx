'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Session, SessionProvider } from './session-context.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { useIvrWatch } from './use-ivr-watch.ts'

export type FrameProps = { brand: string; navStartsCollapsed: boolean; session: Session; children: ReactNode }

/** What stands around every signed-in page. */
export function Frame({ brand, navStartsCollapsed, session, children }: FrameProps) {
  const t = useTranslations('frame')
  const interrupted = useIvrWatch()
  return (
    <SessionProvider session={session}>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent-solid px-3 py-2 font-medium text-on-solid focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <div className="flex h-dvh">
        <SideNav brand={brand} startsCollapsed={navStartsCollapsed} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar brand={brand} interrupted={interrupted} />
          <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
            {children}
          </main>
        </div>
      </div>
    </SessionProvider>
  )
}
