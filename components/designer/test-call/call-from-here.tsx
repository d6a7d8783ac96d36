'use client'

import { PhoneForwarded } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { useTestCallStore } from './test-call-store.ts'

/** Makes a test call that begins in this menu. */
export function CallFromHere({ menuId }: { menuId: string }) {
  const t = useTranslations('designerTestCall')
  const { canCall } = useDesigner()
  const showPanel = useDesignerStore((state) => state.showPanel)
  const callInto = useTestCallStore((state) => state.callInto)
  if (!canCall) return null
  return (
    <Button
      variant="ghost"
      size="sm"
      icon={PhoneForwarded}
      onClick={() => {
        showPanel('testCall')
        callInto(menuId)
      }}
    >
      {t('callFromHere')}
    </Button>
  )
}
