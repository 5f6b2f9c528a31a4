// What the bundler adds to the language: a style sheet is imported for its effect.
declare module '*.css' {}
