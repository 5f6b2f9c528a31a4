// The small shapes that every wire schema is made of.
import * as v from 'valibot'

/** An id: 32 bytes in Crockford base32. */
export const wireId = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{51}[0G]$/))
/** 32 bytes in base64url: a key, a hash, a secret. */
export const wire32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
export const wireDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Base64url of some bytes: a lock, at most. */
export const wireBytes = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,16384}$/))
export const wireToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{16,512}$/))
/** A client's own name for an upload: 128 random bits, 26 Crockford symbols. */
export const wireUpload = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export const wireCount = v.pipe(v.number(), v.integer(), v.minValue(0))
export const wireText = (max: number) => v.pipe(v.string(), v.maxLength(max))
export const wireCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))
export const wireUsername = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9._-]{1,31}$/))

/** A published statement as it travels. */
export const wireSigned = v.strictObject({
  statement: wireText(1_048_576),
  signatures: v.pipe(
    v.array(
      v.strictObject({
        key: wire32,
        signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
      }),
    ),
    v.minLength(1),
    v.maxLength(10),
  ),
})
