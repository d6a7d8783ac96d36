'use client'

import { useTranslations } from 'use-intl'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { TargetField } from '../target-field.tsx'
import { TransferSettings } from '../transfer-settings.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

export function TransferQueueFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const suggestions = useKnownTargets(props.draft, 'transfer_queue')
  return (
    <>
      <TargetField
        {...props}
        label={t('transfer.queue')}
        placeholder="queue-sales"
        hint={t('transfer.queueHint')}
        suggestions={suggestions}
      />
      <TransferSettings {...props} />
    </>
  )
}
