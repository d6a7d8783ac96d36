'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { IconButton } from './icon-button.tsx'

const shownMs = 1600

/** Copies `text`. `what` completes "Copy …". */
export function CopyButton({ text, what, size = 'sm' }: { text: string; what: string; size?: 'sm' | 'md' }) {
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
      toast.error('The browser did not allow copying. Select the text and copy it by hand.')
    }
  }
  return (
    <IconButton icon={copied ? Check : Copy} label={copied ? 'Copied' : `Copy ${what}`} size={size} onClick={copy} />
  )
}
