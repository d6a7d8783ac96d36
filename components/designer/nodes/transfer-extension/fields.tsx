'use client'

import { useTranslations } from 'use-intl'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { TargetField } from '../target-field.tsx'
import { TransferSettings } from '../transfer-settings.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

export function TransferExtensionFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const suggestions = useKnownTargets(props.draft, 'transfer_extension')
  return (
    <>
      <TargetField
        {...props}
        label={t('transfer.extension')}
        placeholder="1001"
        hint={t('transfer.extensionHint')}
        suggestions={suggestions}
      />
      <TransferSettings {...props} />
    </>
  )
}
