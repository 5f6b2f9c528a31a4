// The two pages of writing a report, as the app is handed them.
import type { ReportViews } from '../shared/views.ts'
import { ReportForm } from './report-form.tsx'
import { SendingScreen } from './sending-screen.tsx'

export const reportViews: ReportViews = { Form: ReportForm, Sending: SendingScreen }
