// The frames in which evidence is shown: a page each, script and style inside it, so that it has nothing to load.
import { singleFile } from '@kentongan/tools/single-file'
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  plugins: [singleFile(['img-src blob:', 'media-src blob:'])],
  build: {
    emptyOutDir: true,
    modulePreload: false,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    cssMinify: 'lightningcss',
  },
})
