import { IvrList } from '../../../components/ivrs/ivr-list.tsx'
import { titleOf } from '../../page-locale.ts'
import { requireSession } from '../../page-session.ts'

export const generateMetadata = titleOf('ivrs')

export default async function IvrsPage() {
  await requireSession('/ivrs')
  return <IvrList />
}
