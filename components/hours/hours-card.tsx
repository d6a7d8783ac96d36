'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Card } from '../ui/card.tsx'
import { HoursState } from './hours-state.tsx'
import { OverrideControl } from './override-control.tsx'
import { type HoursMenu, useHours, useOverride } from './use-hours.ts'

/** The opening hours of an IVR as they are now, each with its switch. Nothing where it has none. */
export function HoursCard({ ivrName }: { ivrName: string }) {
  const t = useTranslations('hours')
  const { data } = useHours(ivrName)
  if (!data || data.menus.length === 0) return null
  return (
    <Card flush title={t('title')} description={t('description')}>
      <ul className="divide-y">
        {data.menus.map((menu) => (
          <HoursRow key={menu.menuId} ivrName={ivrName} menu={menu} />
        ))}
      </ul>
    </Card>
  )
}

function HoursRow({ ivrName, menu }: { ivrName: string; menu: HoursMenu }) {
  const t = useTranslations('hours')
  const override = useOverride(ivrName, menu.menuId)
  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="grid content-start gap-1">
        <Link
          href={`/ivrs/${encodeURIComponent(ivrName)}?menu=${encodeURIComponent(menu.menuId)}`}
          className="w-fit max-w-full truncate font-medium text-sm hover:underline"
        >
          {menu.menuId}
        </Link>
        <HoursState config={menu.config} override={override} />
        {menu.isPublished ? null : <p className="text-muted text-xs">{t('notPublished')}</p>}
      </div>
      <OverrideControl ivrName={ivrName} menuId={menu.menuId} />
    </li>
  )
}
