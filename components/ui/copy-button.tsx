'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { IconButton } from './icon-button.tsx'

const shownMs = 1600

/** Copies `text`. `what` completes "Copy …". */
export function CopyButton({ text, what, size = 'sm' }: { text: string; what: string; size?: 'sm' | 'md' }) {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      toast.error(t('copyRefused'))
    }
  }
  return (
    <IconButton
      icon={copied ? Check : Copy}
      label={copied ? t('copied') : t('copy', { what })}
      size={size}
      onClick={copy}
    />
  )
}
