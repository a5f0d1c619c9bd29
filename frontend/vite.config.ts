import { defineConfig } from 'vite';

// app.js and app.css keep their names, so that a page can name them without a manifest; the server appends ?v=<version>.
// What they load later carries a hash of its content and may be cached for ever.
export default defineConfig({
  base: '/assets/',
  publicDir: 'public',
  build: {
    outDir: '../target/classes/META-INF/resources/assets',
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: 'src/app.ts' },
      output: {
        entryFileNames: 'app.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (asset) => (asset.names.includes('app.css') ? 'app.css' : 'chunks/[name]-[hash][extname]'),
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
  },
} as Parameters<typeof defineConfig>[0]);
