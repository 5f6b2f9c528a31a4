// A style sheet is imported for the bundler to gather; it gives nothing to the code.
declare module '*.css'
