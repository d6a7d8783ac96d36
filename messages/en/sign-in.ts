export const signIn = {
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  emailRequired: 'Enter your e-mail address.',
  emailInvalid: 'This is not an e-mail address.',
  passwordRequired: 'Enter your password.',
  poweredBy: 'Powered by {name}',
  refused: {
    wrong: 'The e-mail address or the password is wrong. Try again.',
    required: 'Sign in to see this page.',
    failed: 'Signing in did not work. Check your connection and try again.',
  },
} as const
