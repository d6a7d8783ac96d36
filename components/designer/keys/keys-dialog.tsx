'use client'

import { useTranslations } from 'use-intl'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyCombination } from './key-combination.tsx'
import { gestures, type KeyCommand, type KeyCommandId, keyCommands, keyGroups } from './key-commands.ts'
import { useKeysStore } from './keys-store.ts'
import { useKeyCommands } from './use-key-commands.ts'

/** Lists every key that does something at this moment; `?` opens it. */
export function KeysDialog() {
  const t = useTranslations('designerKeys')
  const { open, setOpen, handled } = useKeysStore()
  useKeyCommands({ help: () => setOpen(true) })
  const commands = (Object.entries(keyCommands) as [KeyCommandId, KeyCommand][]).filter(([id]) => handled.includes(id))
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('title')} size="lg">
      <section
        aria-label={t('label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and it is scrolled by keyboard
        tabIndex={0}
        className="grid gap-4 overflow-y-auto px-5 py-2 pb-5 focus-visible:-outline-offset-2 sm:grid-cols-2"
      >
        {keyGroups.map((group) => (
          <section key={group} aria-label={t(`groups.${group}`)} className="grid content-start gap-1.5">
            <h3 className="font-medium text-sm">{t(`groups.${group}`)}</h3>
            <ul className="grid gap-1.5">
              {commands
                .filter(([, command]) => command.group === group)
                .map(([id, { keys }]) => (
                  <li key={id} className="flex items-start justify-between gap-3 text-muted text-xs">
                    {t(`commands.${id}`)}
                    <span className="flex shrink-0 items-center gap-1">
                      {keys.map((shortcut, at) => (
                        <span key={shortcut} className="flex items-center gap-1">
                          {at > 0 ? t('or') : null}
                          <KeyCombination shortcut={shortcut} />
                        </span>
                      ))}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <section aria-label={t('withMouse')} className="grid content-start gap-1.5 sm:col-span-2">
          <h3 className="font-medium text-sm">{t('withMouse')}</h3>
          <ul className="grid gap-1.5">
            {gestures.map((gesture) => (
              <li key={gesture} className="flex justify-between gap-3 text-muted text-xs">
                {t(`gestures.${gesture}.what`)}
                <span className="shrink-0 text-text">{t(`gestures.${gesture}.how`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </section>
    </Dialog>
  )
}
