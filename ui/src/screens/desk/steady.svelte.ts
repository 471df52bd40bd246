import { untrack } from "svelte"

/// What `read` gives, told anew only when it is another. For what hundreds of places ask for: a derived value has each
/// of them look whether it has changed, at every key and every save.
export function steady<T>(read: () => T, isSame: (one: T, other: T) => boolean = Object.is): { readonly value: T } {
  let value = $state.raw(untrack(read))
  $effect.pre(() => {
    let next = read()
    if (!isSame(next, untrack(() => value))) value = next
  })
  return {
    get value() {
      return value
    },
  }
}
