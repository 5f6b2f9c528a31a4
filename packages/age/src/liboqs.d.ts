// What is used of liboqs's compiled ML-KEM-768: addresses are in its own memory, and 0 is success.
interface LiboqsModule {
  /** Another view whenever the memory has grown. */
  readonly HEAPU8: Uint8Array
  _OQS_init(): void
  _malloc(bytes: number): number
  stringToUTF8(text: string, at: number, bytesMax: number): number
  /** 0 for a name that it does not have. */
  _OQS_KEM_new(nameAt: number): number
  _OQS_KEM_decaps(kem: number, sharedAt: number, ciphertextAt: number, secretKeyAt: number): number
}

declare module '*/ml-kem-768.min.js' {
  export default function load(): Promise<LiboqsModule>
}
