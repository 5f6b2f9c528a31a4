// Lacak Laporan: where a report stands, by its ticket alone, without a script. The one form of the public site.
import { Icon } from '@kentongan/design/icon'
import { ticketPattern } from '@kentongan/domain/ticket'
import { en as commonEn, id as commonId } from '@kentongan/words/common'
import { en as statusEn, id as statusId } from '@kentongan/words/status'
import type { JSX } from 'preact'
import { exitSiteOf } from '../shared/exit-site.ts'
import { Layout } from './layout.tsx'
import { PageHead, Section } from './parts.tsx'
import type { Lookup, View } from './view.ts'

// Longer than an account code however it is spaced: one that is pasted fails the pattern whole, and stays here.
const typedMax = 64

type Failed = Lookup & { readonly kind: 'not-found' | 'code' }

/** What is wrong with what was typed. */
function wrongness({ words }: View, failed: Failed): string {
  if (failed.kind === 'code') return words.track.isCode
  return failed.ticket === '' ? words.track.missing : words.track.notFound
}

/** `wrong` is what came of the last try, null before there was one. */
function TicketForm({ view, wrong }: { view: View; wrong: Failed | null }): JSX.Element {
  const words = view.words.track
  const described = wrong === null ? 'tiket-petunjuk' : 'tiket-petunjuk tiket-kesalahan'
  return (
    <form method="post" action={view.link('/lacak')} class="stack">
      <div class={wrong === null ? 'field' : 'field bad'}>
        <label for="tiket">{words.ticket}</label>
        <p class="hint" id="tiket-petunjuk">
          {words.ticketHint}
        </p>
        {wrong !== null && (
          <p class="error" id="tiket-kesalahan">
            <Icon name="alert" />
            {wrongness(view, wrong)}
          </p>
        )}
        <input
          class="field-input spelled"
          id="tiket"
          name="ticket"
          type="text"
          maxlength={typedMax}
          pattern={ticketPattern}
          title={words.ticketTitle}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={wrong?.kind === 'not-found' ? wrong.ticket : undefined}
          aria-describedby={described}
          aria-invalid={wrong === null ? undefined : 'true'}
        />
      </div>
      <button class="button main big" type="submit">
        {words.submit}
      </button>
    </form>
  )
}

function Found({ view, found }: { view: View; found: Lookup & { kind: 'found' } }): JSX.Element {
  const words = view.words.track
  const status = view.language === 'id' ? statusId : statusEn
  return (
    <>
      <div class="state">
        <p class="hint">
          {words.ticket} <span class="fingerprint">{found.ticket}</span>
        </p>
        <h2>{status.reporter[found.statusLabelKey]}</h2>
        <p>{status.meaning[found.statusLabelKey]}</p>
        <dl class="rows">
          <div>
            <dt>{words.received}</dt>
            <dd>
              <time datetime={found.receivedDay}>{view.day(found.receivedDay)}</time>
            </dd>
          </div>
          <div>
            <dt>{words.changed}</dt>
            <dd>
              <time datetime={found.changedDay}>{view.day(found.changedDay)}</time>
            </dd>
          </div>
          <div>
            <dt>{words.next}</dt>
            <dd>
              {found.nextDeadline === null ? (
                words.noNext
              ) : (
                <b>
                  <time datetime={found.nextDeadline}>{view.day(found.nextDeadline)}</time>
                </b>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <p class="onward">
        <a href={view.link('/lacak')}>{words.another}</a>
      </p>
    </>
  )
}

function Wrong({ view, failed }: { view: View; failed: Failed }): JSX.Element {
  const words = view.words.track
  return (
    <section class="errors" aria-labelledby="masalah">
      <h2 id="masalah">{words.problem}</h2>
      <p>
        <a href="#tiket">{wrongness(view, failed)}</a>
      </p>
      {failed.kind === 'not-found' && failed.ticket !== '' && <p>{words.notFoundHint}</p>}
    </section>
  )
}

/** A link, as this page runs no script: the tab goes on, and Back returns to it. */
function WayOut({ view }: { view: View }): JSX.Element {
  const name = (view.language === 'id' ? commonId : commonEn).quickExit
  return (
    <aside class="leave" aria-label={name}>
      <div class="wrap">
        <p>{view.words.track.leave}</p>
        <a class="button" href={exitSiteOf(view.profile)} rel="noreferrer">
          <Icon name="exit" />
          {name}
        </a>
      </div>
    </aside>
  )
}

export function Track({ view }: { view: View }): JSX.Element {
  const { link, lookup = { kind: 'form' } } = view
  const words = view.words.track
  const failed = lookup.kind === 'not-found' || lookup.kind === 'code' ? lookup : null
  const prefix = failed !== null ? `${words.errorTitle}: ` : ''
  return (
    <Layout
      view={view}
      title={`${prefix}${words.title} – ${view.site}`}
      description={words.description}
      current="/lacak"
      unlisted={lookup.kind !== 'form'}
      fixed={<WayOut view={view} />}
    >
      <PageHead view={view} title={words.heading} lead={words.lead}>
        <div class="track">
          {failed !== null && <Wrong view={view} failed={failed} />}
          {lookup.kind === 'found' ? (
            <Found view={view} found={lookup} />
          ) : (
            <TicketForm view={view} wrong={failed} />
          )}
        </div>
      </PageHead>
      <div class="sections">
        <Section id="kode" title={words.codeHeading}>
          <p>{words.codeText}</p>
          <p>
            <a class="button" href={link('/masuk')}>
              {view.words.layout.signIn}
            </a>
          </p>
        </Section>
        <Section id="tiket-hilang" title={words.ticketLostHeading}>
          <p>{words.ticketLostText}</p>
        </Section>
        <Section id="kode-hilang" title={words.codeLostHeading}>
          <p>{words.codeLostText}</p>
        </Section>
      </div>
    </Layout>
  )
}
