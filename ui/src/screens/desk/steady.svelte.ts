import { untrack } from "svelte"

/// What `read` gives, told anew only when it is another. For what hundreds of places ask for: a derived value has each
/// of them look whether it has changed, at every key and every save.
export function steady<T>(read: () => T, isSame: (one: T, other: T) => boolean = Object.is): { readonly value: T } {
  let last = untrack(read)
  let value = $state.raw(last)
  $effect.pre(() => {
    let next = read()
    // The one before is the most like it, so that least is to be looked at.
    if (!isSame(last, next)) value = next
    last = next
  })
  return {
    get value() {
      return value
    },
  }
}
