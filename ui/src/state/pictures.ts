/// Pictures that are dropped on the window while a text is open.

type Taker = (path: string) => void

let taker: Taker | null = null

/// Lets the screen that is shown take pictures; returns how to stop.
export function takesPictures(take: Taker): () => void {
  taker = take
  return () => {
    if (taker === take) taker = null
  }
}

/// Hands over files that all are called as pictures are; says whether there was somebody to take them.
export function handOverPictures(paths: readonly string[]): boolean {
  if (!taker || !paths.every((path) => /\.(?:png|jpe?g|webp|gif|svg|tiff?|bmp|avif|heic)$/iu.test(path))) return false
  paths.forEach(taker)
  return true
}
