// The entry of /lapor: the form at once, the account when it is first needed.
import { start } from '../shared/start.tsx'
import { reportViews } from './views.ts'

start('report', {
  report: async () => reportViews,
  account: async () => (await import('../akun/account-view.tsx')).AccountView,
})
