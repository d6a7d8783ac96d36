'use client'

import { useTheme } from 'next-themes'
import { Toaster as Sonner } from 'sonner'
import { useTranslations } from 'use-intl'

/** Short notices at the lower right, in the colours of the theme. */
export function Toaster() {
  const t = useTranslations('ui')
  const { resolvedTheme } = useTheme()
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      containerAriaLabel={t('notices')}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2.5 rounded-lg bg-raised px-3.5 py-3 text-sm text-text shadow-float font-sans **:data-icon:mt-0.5',
          title: 'font-medium',
          description: 'text-muted text-xs mt-0.5',
          actionButton: 'ml-auto shrink-0 font-medium text-accent hover:underline',
          error: '**:data-icon:text-danger',
          success: '**:data-icon:text-positive',
          warning: '**:data-icon:text-warning',
          info: '**:data-icon:text-info',
        },
      }}
    />
  )
}
