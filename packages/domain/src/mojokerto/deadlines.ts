// Mojokerto's deadlines.
import type { OfficeProfile } from '../profile.ts'

type Deadline = OfficeProfile['deadlines'][number]

const deadline = (
  status: Deadline['status'],
  count: number,
  unit: Deadline['unit'] = 'working-day',
  from: Deadline['from'] = 'status',
): Deadline => ({ status, count, unit, from, confirmed: false })

export const mojokertoDeadlines: OfficeProfile['deadlines'] = [
  deadline('received', 3, 'working-day', 'receipt'),
  deadline('verifying', 5, 'working-day', 'receipt'),
  deadline('incomplete', 30, 'calendar-day'),
  deadline('reviewing', 10),
  deadline('awaiting-decision', 3),
  deadline('clarifying', 10),
  deadline('assigning', 5),
  deadline('examining', 20),
  deadline('reporting', 10),
  deadline('following-up', 60, 'calendar-day'),
  deadline('referred', 5),
  deadline('suspended', 30),
  deadline('re-reviewing', 10),
  // How long a finished case is kept before it may be archived.
  deadline('not-pursued', 365, 'calendar-day'),
  deadline('closed', 365, 'calendar-day'),
  deadline('concluded', 365, 'calendar-day'),
]
