// The one form of import that only the bundler understands: a worker's own address.
declare module '*?worker&url' {
  const url: string
  export default url
}
