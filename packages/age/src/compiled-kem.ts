// Brings liboqs's ML-KEM-768 in WebAssembly, for who opens many files: docs/adr/0010-opening-fast.md.
import { type Decapsulate, setCompiled } from './decapsulation.ts'

/**
 * Lets `openAge` ask it. Never rejects: where WebAssembly is missing, forbidden, or fails, files open as before, only
 * slower.
 */
export async function bringCompiledKem(): Promise<void> {
  try {
    // The package exports its loaders alone, which name this file in a variable: no bundler follows that.
    const file = await import('../../../node_modules/@oqs/liboqs-js/dist/ml-kem-768.min.js')
    setCompiled(decapsulateBy(await file.default()))
  } catch {
    setCompiled(null)
  }
}

const ciphertextBytes = 1088
const secretKeyBytes = 2400
const sharedBytes = 32

function decapsulateBy(module: LiboqsModule): Decapsulate {
  module._OQS_init()
  const name = module._malloc(16)
  module.stringToUTF8('ML-KEM-768', name, 16)
  const kem = module._OQS_KEM_new(name)
  if (kem === 0) throw new Error('no ML-KEM-768')
  const ciphertextAt = module._malloc(ciphertextBytes)
  const secretKeyAt = module._malloc(secretKeyBytes)
  const sharedAt = module._malloc(sharedBytes)
  return (ciphertext, secretKey) => {
    if (ciphertext.length !== ciphertextBytes || secretKey.length !== secretKeyBytes) {
      throw new Error('not of ML-KEM-768')
    }
    module.HEAPU8.set(ciphertext, ciphertextAt)
    module.HEAPU8.set(secretKey, secretKeyAt)
    try {
      const failed = module._OQS_KEM_decaps(kem, sharedAt, ciphertextAt, secretKeyAt) !== 0
      if (failed) throw new Error('liboqs refuses this key')
      return module.HEAPU8.slice(sharedAt, sharedAt + sharedBytes)
    } finally {
      module.HEAPU8.fill(0, secretKeyAt, secretKeyAt + secretKeyBytes)
      module.HEAPU8.fill(0, sharedAt, sharedAt + sharedBytes)
    }
  }
}
