import type { Metadata } from 'next'
import { SettingsPage } from '../../../components/settings/settings-page.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsRoute() {
  await requireSession('/settings')
  return <SettingsPage />
}
