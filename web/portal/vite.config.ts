// Two bundles of one workspace. The shells that a browser loads (`lapor.html`, `akun.html`), and, as an SSR build,
// the public pages that the server renders, with the style sheet they link to.
import { defineConfig } from 'vite'

export default defineConfig(({ isSsrBuild = false }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // One folder of static files is the server's business, not the bundler's.
  publicDir: false,
  ssr: { noExternal: true },
  worker: { format: 'es' },
  // @noble/post-quantum asks for curves and hashes ~2.0.0 and would bring its own beside the 2.4.0 that age uses:
  // 15 KB more on a phone for the same code twice. What this seals, Node opens with 2.0.1 in the browser's journeys.
  resolve: { dedupe: ['@noble/curves', '@noble/hashes'] },
  build: {
    outDir: isSsrBuild ? '../../build/pages' : '../../build/portal',
    emptyOutDir: true,
    // The policy of these pages has no `data:` and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phones that have not been updated since 2023. What is newer in the style sheets stands behind @supports.
    target: ['chrome111', 'firefox115', 'safari16.4', 'ios16.4'],
    cssMinify: 'lightningcss',
    manifest: 'manifest.json',
    ssr: isSsrBuild,
    ssrEmitAssets: isSsrBuild,
    rolldownOptions: isSsrBuild
      ? {
          input: { pages: 'src/pages/pages.tsx', static: 'src/pages/static.tsx' },
          // Under assets/ stands only what a browser may ask for.
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            assetFileNames: 'assets/[name]-[hash][extname]',
          },
        }
      : { input: ['lapor.html', 'akun.html'] },
  },
}))
