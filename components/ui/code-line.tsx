'use client'

import { CopyButton } from './copy-button.tsx'

/** One line of a configuration or an address, to be copied. `what` completes "Copy …". */
export function CodeLine({ text, what }: { text: string; what: string }) {
  return (
    <div className="flex min-w-0 items-center gap-1 rounded-md border bg-sunken py-0.5 pr-1 pl-2.5">
      <code className="min-w-0 flex-1 break-all py-1 font-mono text-xs">{text}</code>
      <CopyButton text={text} what={what} />
    </div>
  )
}
