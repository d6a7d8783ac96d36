'use client'

import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn.ts'
import { FloatsIn } from './floats-in.ts'
import { useReturnFocus } from './use-return-focus.ts'

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-4xl' } as const

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  size?: keyof typeof widths
  children: ReactNode
}

/** Asks for something in front of the page. Focus stays inside; Escape closes. End it with a `DialogFooter`. */
export function Dialog({ open, onOpenChange, title, description, size = 'md', children }: DialogProps) {
  const t = useTranslations('ui')
  const [content, setContent] = useState<HTMLElement | null>(null)
  const returnFocus = useReturnFocus()
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <RadixDialog.Content
          ref={setContent}
          {...returnFocus}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-2 top-[6vh] z-50 mx-auto flex max-h-[88vh] animate-rise flex-col rounded-xl bg-raised shadow-float outline-none',
            widths[size],
          )}
        >
          <div className="grid gap-1 py-4 pr-14 pb-3 pl-5">
            <RadixDialog.Title className="font-semibold text-base text-text">{title}</RadixDialog.Title>
            {description ? (
              <RadixDialog.Description className="text-muted text-sm">{description}</RadixDialog.Description>
            ) : null}
          </div>
          <FloatsIn value={content}>{children}</FloatsIn>
          {/* Last, so that the focus begins in the first field. */}
          <RadixDialog.Close
            aria-label={t('close')}
            className="absolute top-3 right-3 grid size-7 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
          >
            <X aria-hidden className="size-4" />
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

/** The scrolling middle of a dialog. */
export function DialogBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cn('grid gap-4 overflow-y-auto px-5 py-2', className)}>{children}</div>
}

/** The actions at a dialog's end, the main one last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap justify-end gap-2 border-t px-5 py-3">{children}</div>
}
