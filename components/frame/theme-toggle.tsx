'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuChoice } from '../ui/dropdown-menu.tsx'

const themes = [
  { value: 'light', label: 'light', icon: Sun },
  { value: 'dark', label: 'dark', icon: Moon },
  { value: 'system', label: 'asSystem', icon: Monitor },
] as const

/** Light, dark, or as the system says. */
export function ThemeToggle() {
  const t = useTranslations('frame')
  const { theme = 'system', setTheme } = useTheme()
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" aria-label={t('theme')} className="size-8 px-0">
          <Sun aria-hidden className="size-4 dark:hidden" />
          <Moon aria-hidden className="hidden size-4 dark:block" />
        </Button>
      }
    >
      <MenuChoice
        value={theme}
        onValueChange={setTheme}
        options={themes.map((each) => ({ ...each, label: t(each.label) }))}
      />
    </DropdownMenu>
  )
}
