// The entry of /masuk, /daftar, and /akun: the account at once, the form when it is first needed.
import { start } from '../shared/start.tsx'
import { AccountView } from './account-view.tsx'

start('account', {
  account: async () => AccountView,
  report: async () => (await import('../lapor/views.ts')).reportViews,
})
