// Where Keluar Cepat leads.
import type { OfficeProfile } from '@kentongan/domain/profile'

/** Where the tab goes when the office names no other place: the weather, which anyone looks at at any hour. */
export const harmlessSite = 'https://www.bmkg.go.id/'

/** The site that an office chose, or the harmless one while none is known. */
export const exitSiteOf = (profile: OfficeProfile | null): string =>
  profile?.exitSite ?? harmlessSite
