// A member of the newest directory, as the page shows them.
/** How a card is listed that no later directory lists as active. */
export type TakenOut = 'suspended' | 'left'

export interface MemberFacts {
  readonly member: string
  /** Stable over lost keys: several cards, of which one at most is active. */
  readonly person: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  readonly status: 'active' | TakenOut
  readonly fingerprint: string
  readonly signer: boolean
  /** Whether the site would take no more reports without this card. */
  readonly needed: boolean
}
