'use client'

import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'use-intl'
import { DropdownMenu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { initialsOf } from './initials.ts'
import { LanguageChoice } from './language-choice.tsx'
import { useSession } from './session-context.tsx'

async function leave() {
  await signOut({ redirect: false })
  // A whole page load, so that nothing of the session stays in memory.
  window.location.assign('/sign-in')
}

/** Who is signed in, with which role, and the way out. */
export function UserMenu() {
  const t = useTranslations('frame')
  const { name, email, role } = useSession()
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          className="grid size-7 place-items-center rounded-full border bg-sunken font-semibold text-2xs text-muted hover:bg-hover hover:text-text"
        >
          <span aria-hidden>{initialsOf(name)}</span>
          <span className="sr-only">{t('accountOf', { name })}</span>
        </button>
      }
    >
      <div className="grid gap-0.5 px-2 py-1.5">
        <span className="truncate font-medium">{name}</span>
        <span className="truncate text-muted text-xs">{email}</span>
        <span className="text-muted text-xs">
          {t.rich('role', {
            role: t(`roles.${role}`),
            strong: (chunks) => <span className="text-text">{chunks}</span>,
          })}
        </span>
      </div>
      <MenuSeparator />
      <LanguageChoice />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={leave}>
        {t('signOut')}
      </MenuItem>
    </DropdownMenu>
  )
}
