/// The theme of the page: what the user likes, or the system's.
import { session } from "../../state/session.svelte"

/// Keeps the page in its theme. Must be called while a component is being set up.
export function followTheme(): void {
  let dark = window.matchMedia("(prefers-color-scheme: dark)")
  let systemIsDark = $state(dark.matches)

  $effect(() => {
    let follow = () => (systemIsDark = dark.matches)
    dark.addEventListener("change", follow)
    return () => dark.removeEventListener("change", follow)
  })

  $effect(() => {
    let liked = session.preferences.theme
    document.documentElement.dataset.theme = liked ?? (systemIsDark ? "dark" : "light")
  })
}
