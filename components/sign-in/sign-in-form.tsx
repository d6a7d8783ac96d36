'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useHydrated } from '../app/use-hydrated.ts'
import { BrandMark } from '../frame/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'

const schema = z.object({
  email: z.string().trim().min(1, 'emailRequired').pipe(z.email('emailInvalid')),
  password: z.string().min(1, 'passwordRequired'),
})

/** The checks name their text in the catalogue. */
type Check = 'emailRequired' | 'emailInvalid' | 'passwordRequired'

export type SignInFormProps = {
  brand: string
  poweredBy: string
  /** Where to go afterwards, a path of this site. */
  next: string
  /** `error` of next-auth, when it sent the browser here. */
  refused: string | null
}

/** Signs in with e-mail address and password. */
export function SignInForm({ brand, poweredBy, next, refused }: SignInFormProps) {
  const t = useTranslations('signIn')
  const [error, setError] = useState(refused ? t(reasonOf(refused)) : null)
  const hydrated = useHydrated()
  const { register, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', password: '' },
  })
  const { errors, isSubmitting, isSubmitSuccessful } = formState

  const submit = handleSubmit(async (credentials) => {
    setError(null)
    const answer = await signIn('credentials', { ...credentials, redirect: false }).catch(() => undefined)
    if (answer?.ok && !answer.error) {
      window.location.assign(next)
      return
    }
    // The server's own sentences come through as they are; from the page's address, which anybody can write, they do not.
    const reason = answer?.error ?? null
    setError(reason?.includes(' ') ? reason : t(reasonOf(reason)))
    setFocus('password', { shouldSelect: true })
  })

  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 px-4 py-10">
      <div className="flex items-center gap-2 text-lg">
        <BrandMark className="size-5 text-accent" />
        <span className="font-semibold">{brand}</span>
      </div>
      {/* Before hydration the browser would send the form itself, so it must not put the password into the address. */}
      <form
        method="post"
        onSubmit={submit}
        noValidate
        className="grid w-full max-w-sm gap-4 rounded-lg border bg-surface p-6"
      >
        <h1 className="font-semibold text-lg">{t('signIn')}</h1>
        {error ? (
          <Notice tone="danger" alert>
            {error}
          </Notice>
        ) : null}
        <Field label={t('email')} error={errors.email?.message && t(errors.email.message as Check)}>
          {(control) => (
            <Input {...control} {...register('email')} type="email" autoComplete="username" autoFocus className="h-9" />
          )}
        </Field>
        <Field label={t('password')} error={errors.password?.message && t(errors.password.message as Check)}>
          {(control) => (
            <Input
              {...control}
              {...register('password')}
              type="password"
              autoComplete="current-password"
              className="h-9"
            />
          )}
        </Field>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          disabled={!hydrated}
          pending={isSubmitting || (isSubmitSuccessful && !error)}
        >
          {t('signIn')}
        </Button>
      </form>
      <p className="text-faint text-xs">{t('poweredBy', { name: poweredBy })}</p>
    </main>
  )
}

function reasonOf(code: string | null) {
  if (code === 'CredentialsSignin') return 'refused.wrong'
  return code === 'SessionRequired' ? 'refused.required' : 'refused.failed'
}
