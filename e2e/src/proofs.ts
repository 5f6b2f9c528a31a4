// Proofs of work that take no time: given out with the server's own secret, by whoever owns its data folder.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf } from '@kentongan/domain/calendar'
import { newChallenge, type ProofSecrets, proofSecretsOf } from '@kentongan/server/intake/proof'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

// One try of one iteration: the server checks the answer all the same.
const cheapest = { iterations: 1, triesMin: 1, triesMax: 1 }

/** The keys that the server of this data folder signs its challenges with. */
export async function readProofSecrets(data: string): Promise<ProofSecrets> {
  return proofSecretsOf(await readFile(join(data, 'secret')))
}

/** A solved challenge as POST /api/intake takes it. No two are alike. */
export async function solvedProof(secrets: ProofSecrets): Promise<string> {
  const challenge = await newChallenge(secrets, cheapest, dayOf(new Date()))
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution === null) throw new Error('a challenge of one try was not solved')
  return btoa(JSON.stringify({ challenge, solution }))
}
