// The offline ceremony: one file that needs nothing else, with its own policy inside.
import { singleFile } from '@kentongan/tools/single-file'
import { defineConfig } from 'vite'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  plugins: [singleFile()],
  build: {
    outDir: '../build/pemulihan',
    emptyOutDir: true,
    modulePreload: false,
    // It may be opened on a computer that was put away for years.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    cssMinify: 'lightningcss',
    rolldownOptions: { input: ['pemulihan.html'] },
  },
})
