// Hubungi Kami: how to reach the office, what not to send that way, and every other channel.
import type { ComponentChildren, JSX } from 'preact'
import { Channels } from './channels.tsx'
import { Layout } from './layout.tsx'
import { PageHead, Section } from './parts.tsx'
import type { View } from './view.ts'

function Row({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An address that breaks, where it must, before its host. */
function Mail({ address }: { address: string }): JSX.Element {
  const at = address.lastIndexOf('@')
  return (
    <a href={`mailto:${address}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  )
}

function Contacts({ view }: { view: View }): JSX.Element {
  const { words, say, profile, names } = view
  const { address, hours, phone, email, site, socials } = profile.contacts
  return (
    <dl class="rows">
      <Row label={words.contact.office}>{names.office}</Row>
      <Row label={words.contact.address}>
        {address === null ? words.contact.notGiven : say(address)}
      </Row>
      <Row label={words.contact.hours}>{hours === null ? words.contact.formHours : say(hours)}</Row>
      {phone !== null && (
        <Row label={words.contact.phone}>
          <a href={`tel:${phone.replaceAll(/[ -]/g, '')}`}>{phone}</a>
        </Row>
      )}
      {email !== null && (
        <Row label={words.contact.email}>
          <Mail address={email.address} />
        </Row>
      )}
      {site !== null && (
        <Row label={words.contact.site}>
          <a href={site} rel="noreferrer">
            {site.replace(/^https:\/\//, '')}
          </a>
        </Row>
      )}
      {socials.map(({ network, account }) => (
        <Row key={network} label={network}>
          {account}
        </Row>
      ))}
    </dl>
  )
}

/** Which way is for what. */
function Needs({ view }: { view: View }): JSX.Element {
  const { words, link, profile, officeReady } = view
  const { email } = profile.contacts
  const ways = words.contact.when.filter(({ path }) => path !== '/lapor' || officeReady)
  return (
    <ul class="ways">
      {ways.map(({ need, use, path }) => (
        <li key={path}>
          <span>{need}</span>
          <span class="acts">
            <a href={link(path)}>{use}</a>
          </span>
        </li>
      ))}
      {email !== null && (
        <li>
          <span>{words.contact.whenAsking}</span>
          <span class="acts">
            <a href={`mailto:${email.address}`}>{words.contact.email}</a>
          </span>
        </li>
      )}
    </ul>
  )
}

export function Contact({ view }: { view: View }): JSX.Element {
  const { words, names, link, profile } = view
  return (
    <Layout
      view={view}
      title={`${words.contact.title} – ${view.site}`}
      description={words.contact.description(names)}
      current="/hubungi"
    >
      <PageHead view={view} title={words.contact.heading} lead={words.contact.lead(names)} />
      <div class="sections">
        <Section id="kantor" title={words.contact.officeHeading}>
          <Contacts view={view} />
          <div class="note warn">
            <h3>{words.contact.warningTitle}</h3>
            <p>{words.contact.warning}</p>
          </div>
          {view.officeReady && (
            <p>
              <a class="button" href={link('/lapor')}>
                {words.layout.write}
              </a>
            </p>
          )}
        </Section>
        <Section id="kapan" title={words.contact.whenHeading}>
          <Needs view={view} />
        </Section>
        <Section
          id="jalur"
          title={words.contact.channelsHeading}
          lead={words.contact.channelsLead}
          band
        >
          <Channels view={view} />
        </Section>
        {profile.contacts.email !== null && (
          <Section id="celah" title={words.contact.faultHeading}>
            <p>
              {words.contact.fault} <a href="/.well-known/security.txt">security.txt</a>.
            </p>
          </Section>
        )}
      </div>
    </Layout>
  )
}
