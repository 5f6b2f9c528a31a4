// All stores of one turn, as the port names them.
import type { ReadStores, WriteStores } from '../storage.ts'
import { readAccounts, writeAccounts } from './stores/accounts.ts'
import { readAudit, writeAudit } from './stores/audit.ts'
import { readCases, writeCases } from './stores/cases.ts'
import { readEnvelopes, writeEnvelopes } from './stores/envelopes.ts'
import { readEvidence, writeEvidence } from './stores/evidence.ts'
import { readGrants, writeGrants } from './stores/grants.ts'
import { readInvitations, writeInvitations } from './stores/invitations.ts'
import { readOfficerSessions, writeOfficerSessions } from './stores/officer-sessions.ts'
import { readOfficers, writeOfficers } from './stores/officers.ts'
import { readProposals, writeProposals } from './stores/proposals.ts'
import { readPublished, writePublished } from './stores/published.ts'
import { readReporterSessions, writeReporterSessions } from './stores/reporter-sessions.ts'
import { readSpentTokens, writeSpentTokens } from './stores/spent-tokens.ts'
import { readUploads, writeUploads } from './stores/uploads.ts'
import type { Turn } from './turn.ts'

export function readStores(turn: Turn): ReadStores {
  return {
    published: readPublished(turn),
    proposals: readProposals(turn),
    officers: readOfficers(turn),
    invitations: readInvitations(turn),
    officerSessions: readOfficerSessions(turn),
    accounts: readAccounts(turn),
    reporterSessions: readReporterSessions(turn),
    cases: readCases(turn),
    grants: readGrants(turn),
    envelopes: readEnvelopes(turn),
    evidence: readEvidence(turn),
    uploads: readUploads(turn),
    spentTokens: readSpentTokens(turn),
    audit: readAudit(turn),
  }
}

export function writeStores(turn: Turn): WriteStores {
  return {
    published: writePublished(turn),
    proposals: writeProposals(turn),
    officers: writeOfficers(turn),
    invitations: writeInvitations(turn),
    officerSessions: writeOfficerSessions(turn),
    accounts: writeAccounts(turn),
    reporterSessions: writeReporterSessions(turn),
    cases: writeCases(turn),
    grants: writeGrants(turn),
    envelopes: writeEnvelopes(turn),
    evidence: writeEvidence(turn),
    uploads: writeUploads(turn),
    spentTokens: writeSpentTokens(turn),
    audit: writeAudit(turn),
  }
}
