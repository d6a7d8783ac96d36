import type { signIn as english } from '../en/sign-in.ts'
import type { Words } from '../words.ts'

export const signIn = {
  signIn: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  emailRequired: 'Geben Sie Ihre E-Mail-Adresse ein.',
  emailInvalid: 'Das ist keine E-Mail-Adresse.',
  passwordRequired: 'Geben Sie Ihr Passwort ein.',
  poweredBy: 'Betrieben mit {name}',
  refused: {
    wrong: 'E-Mail-Adresse oder Passwort ist falsch. Versuchen Sie es erneut.',
    required: 'Melden Sie sich an, um diese Seite zu sehen.',
    failed: 'Die Anmeldung hat nicht geklappt. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
} satisfies Words<typeof english>
