// The officers' desk: one shell, `meja.html`, whose script and worker stand under /assets.
import { defineConfig } from 'vite'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // One folder of static files is the server's business, not the bundler's.
  publicDir: false,
  worker: {
    format: 'es',
    // By this name the server knows what may compile WebAssembly.
    rolldownOptions: { output: { entryFileNames: 'assets/meja-worker-[name]-[hash].js' } },
  },
  build: {
    outDir: '../../build/meja',
    emptyOutDir: true,
    // The policy of this page has no `data:` and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // An office's computers are updated late. What is newer in the style sheets stands behind @supports.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    cssMinify: 'lightningcss',
    rolldownOptions: { input: ['meja.html'] },
  },
})
