/// Where the window is.

/// A screen with what it shows.
export type Place =
  | { screen: "welcome" }
  | { screen: "library" }
  | { screen: "desk"; article: string; edition: string | null }
  | { screen: "import"; article: string | null; path: string | null }
  | { screen: "people"; person: string | null }
  | { screen: "settings" }

let place = $state.raw<Place>({ screen: "welcome" })
let leaving = new Set<() => Promise<void>>()

/// Where we are; reactive.
export const router = {
  get place(): Place {
    return place
  },
}

/// Goes to another screen, once the present one has put its things away.
export async function go(next: Place): Promise<void> {
  await putAway()
  place = next
}

/// Registers what a screen must finish before it is left or the window closes, such as saving.
/// It should not reject: a failure is for the screen to show. Returns how to take it back.
export function beforeLeaving(finish: () => Promise<void>): () => void {
  leaving.add(finish)
  return () => leaving.delete(finish)
}

/// Lets the present screen finish.
export async function putAway(): Promise<void> {
  await Promise.allSettled([...leaving].map((finish) => finish()))
}
