/// Milliseconds after which it is said that something pasted is still being read.
const SOON = 700

let slow = $state(0)

/// Whether something that was pasted has been read for so long that it should be said. Reactive.
export const isReadingPasted = (): boolean => slow > 0

/// Waits for something that was pasted, and has it said meanwhile if that takes long.
export async function whileReadingPasted<T>(reading: Promise<T>): Promise<T> {
  let isSaid = false
  let timer = setTimeout(() => {
    isSaid = true
    slow += 1
  }, SOON)
  try {
    return await reading
  } finally {
    clearTimeout(timer)
    if (isSaid) slow -= 1
  }
}
