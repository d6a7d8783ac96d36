import { SettingsPage } from '../../../components/settings/settings-page.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('settings')

export default async function SettingsRoute() {
  await requireSession('/settings')
  return <SettingsPage />
}
