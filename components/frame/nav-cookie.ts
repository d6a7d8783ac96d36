/** Remembers whether the navigation is collapsed, so that the server draws it right at once. */
export const navCookie = 'ominis.nav'
