// A search as one types: the rows' own words at once, and what stands in the cases as soon as the worker has found it.
import { useEffect, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import { noSearch, type Search, wordsOf } from './rows.ts'

/** How long the list waits for the worker before it shows what it can find by itself. */
const patienceMs = 80

/** The search of this text. `asOf` changes when there is more to find in. */
export function useSearch(text: string, asOf: unknown, before: Search): Search {
  const [search, setSearch] = useState(before)
  useEffect(() => {
    const words = wordsOf(text)
    if (words.length === 0) return setSearch(noSearch)
    let current = true
    // What was found before stays until more is found.
    const alone = (): void =>
      setSearch((now) => (now.text === text ? now : { text, found: new Map() }))
    const late = setTimeout(alone, patienceMs)
    void ask('search-cases', { words }).then((answer) => {
      if (!current) return
      clearTimeout(late)
      const lists = answer.ok ? answer.value : []
      setSearch({ text, found: new Map(words.map((word, at) => [word, new Set(lists[at])])) })
    })
    return () => {
      current = false
      clearTimeout(late)
    }
  }, [text, asOf])
  return search
}
