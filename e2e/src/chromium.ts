// Unpacks the Chromium inside @sparticuz/chromium, whole or not at all, into a folder of its version.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

export interface UnpackedChromium {
  readonly executablePath: string
  /** The NSS, NSPR, and expat libraries a bare machine lacks. */
  readonly libraries: string
  readonly fonts: string
}

// Raised when anything but the browser's version changes in what is unpacked.
const layout = 2

// What an Android phone shows for serif and monospace; Open Sans comes with the browser.
const fontFiles = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@expo-google-fonts/roboto-mono/400Regular/RobotoMono_400Regular.ttf',
  '@expo-google-fonts/roboto-mono/700Bold/RobotoMono_700Bold.ttf',
]

/**
 * Returns where this package's Chromium stands, unpacking it first when its version is not there.
 * The package's own `executablePath()` would take any earlier version it finds.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(tmpdir(), `kentongan-chromium-${version}-${layout}`)
  if (!existsSync(home)) await unpackInto(home, join(packed, 'bin'))
  return {
    executablePath: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    fonts: home,
  }
}

async function unpackInto(home: string, bin: string): Promise<void> {
  const fresh = `${home}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  await inflateInto(fresh, bin)
  for (const file of fontFiles) {
    const font = fileURLToPath(import.meta.resolve(file))
    await copyFile(font, join(fresh, 'fonts', basename(font)))
  }
  await writeFile(join(fresh, 'fonts.conf'), fontConfiguration(home))
  await rename(fresh, home).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true })
    // Another process was first: its folder is as good as ours.
    if (!existsSync(home)) throw error
  })
}

async function inflateInto(folder: string, bin: string): Promise<void> {
  // `inflate` writes to the temporary folder and takes no other; it reads the variable at each call.
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(archives.map((archive) => inflate(join(bin, archive))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * Only the fonts that were unpacked, so that a page is laid out alike on every machine. What no family is asked
 * for, as Chromium does for `system-ui`, is Open Sans: else a semibold one would be serif, which alone has that weight.
 */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
  <alias><family>serif</family><prefer><family>Noto Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Roboto Mono</family></prefer></alias>
  <match target="pattern"><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
</fontconfig>
`
}
