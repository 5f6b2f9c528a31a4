// How the desk asks its own server: with the session's cookie, and saying nothing of the page.
import type { Fetch } from '@kentongan/client/api'

export const deskFetch: Fetch = (path, init) =>
  fetch(path, { ...init, credentials: 'same-origin', referrerPolicy: 'no-referrer' })
