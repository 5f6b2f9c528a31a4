// Addresses that start a call or a conversation, from a number as an office prints it.

const digits = (phone: string): string => phone.replaceAll(/[^+\d]/g, '')

/** The `tel:` address of a number. */
export const telOf = (phone: string): string => `tel:${digits(phone)}`

/** The wa.me address of a number: it wants the country code, and Indonesian numbers have a leading zero. */
export const whatsappOf = (phone: string): string =>
  `https://wa.me/${digits(phone).replace(/^\+|^0/, (sign) => (sign === '0' ? '62' : ''))}`
